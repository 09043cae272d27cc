internal import HTTPTypes

/// The headers that have no name in the library yet.
extension HTTPField.Name {
  static let clearSiteData = named("Clear-Site-Data")
  static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = named("Permissions-Policy")
  static let referrerPolicy = named("Referrer-Policy")
  static let secFetchSite = named("Sec-Fetch-Site")
  static let xForwardedFor = named("X-Forwarded-For")

  private static func named(_ name: String) -> Self {
    guard let name = Self(name) else { preconditionFailure("a header's name is a token") }
    return name
  }
}
