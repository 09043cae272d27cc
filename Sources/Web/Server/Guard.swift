internal import HTTPTypes
internal import Hummingbird

/// Lets nothing be changed from another site: an unsafe method must come from a page of ours.
///
/// A browser says where a request comes from in headers that a page cannot forge, so no form needs a token
/// (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata).
struct Guard: RouterMiddleware {
  typealias Context = SiteContext

  /// The address of this service; nil takes the one it was called by.
  let origin: String?

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard [.get, .head].contains(request.method) || isOurs(request) else { throw ForeignOrigin() }
    return try await next(request, context)
  }

  private func isOurs(_ request: Request) -> Bool {
    let site = request.headers[.secFetchSite]
    let origin = request.headers[.origin]
    if let site, site != "same-origin" { return false }
    if let origin { return isOurs(origin: origin, request) }
    return site != nil
  }

  private func isOurs(origin: String, _ request: Request) -> Bool {
    if let ours = self.origin { return origin == ours }
    guard let host = request.head.authority else { return false }
    return origin == "http://\(host)" || origin == "https://\(host)"
  }
}

/// A form was sent from somewhere else.
struct ForeignOrigin: Error {}
