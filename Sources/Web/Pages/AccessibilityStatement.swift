internal import Hummingbird
internal import Programme

/// The way to the accessibility statement, at the address where readers of Danish public sites look for it.
enum AccessibilityStatement {
  /// - Throws: `NotAdmitted` while nobody has said where it is.
  static func answer(_ visit: Visit) throws -> Response {
    guard let address = visit.site.settings.accessibilityStatement else { throw NotAdmitted() }
    return visit.redirect(toAddress: address)
  }
}
