internal import Hummingbird
internal import Programme

/// Lets every page have one address: no empty parts, no slash at the end, nothing a browser reads as a slash.
///
/// The router would skip them, and a link back to `//elsewhere/` leads to another site.
struct PlainPath: RouterMiddleware {
  typealias Context = SiteContext

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard Self.isPlain(request.uri.path) else { throw NotAdmitted() }
    return try await next(request, context)
  }

  static func isPlain(_ path: String) -> Bool {
    path == "/"
      || (path.hasPrefix("/") && !path.hasSuffix("/") && !path.contains("//")
        && !path.contains("\\"))
  }
}
