internal import HTML
internal import Hummingbird
internal import Programme

/// Every component in every state, for those who make pages: in a demonstration alone.
enum ComponentsPage {
  /// - Throws: `NotAdmitted` for whoever works in no demonstration.
  static func show(_ visit: Visit, _ admitted: Admitted<Void>) throws -> Response {
    guard let membership = admitted.visitor.memberships.first(where: \.isDemonstration) else {
      throw NotAdmitted()
    }
    return visit.show(
      Page(
        title: "Komponenter", reader: .visitor(admitted.visitor), project: membership.project,
        main: "<h1>Komponenter</h1>"))
  }
}
