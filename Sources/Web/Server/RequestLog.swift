internal import Hummingbird
internal import Logging

/// One line a request: never a name, a value, a path as typed or a query.
struct RequestLog: RouterMiddleware {
  typealias Context = SiteContext

  let logger: Logger

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let begun = ContinuousClock.now
    let response = try await next(request, context)
    logger.info(
      "request",
      metadata: [
        "id": "\(context.id)",
        "method": "\(request.method.isCommon ? request.method.rawValue : "other")",
        "route": "\(context.endpointPath ?? "none")",
        "status": "\(response.status.code)",
        "ms": "\((ContinuousClock.now - begun) / .milliseconds(1))",
        "staff": "\(context.notes.visitorID.map(String.init) ?? "-")",
      ])
    return response
  }
}

extension HTTPRequest.Method {
  /// Anybody may send any word as a method; only these are written down.
  fileprivate var isCommon: Bool {
    [.get, .head, .post, .put, .delete, .patch, .options].contains(self)
  }
}
