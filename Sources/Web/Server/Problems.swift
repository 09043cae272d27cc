internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Programme

/// Turns whatever went wrong into an answer that says what to do about it, and nothing else.
struct Problems: RouterMiddleware {
  typealias Context = SiteContext

  let site: Site

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(error)
      if problem == .broken || problem == .unavailable || problem == .outcomeUnknown {
        site.logger.error("failed", metadata: ["id": "\(context.id)", "error": "\(error)"])
      }
      let visit = Visit(site: site, request: request, context: context, admission: .everybody)
      return answer(problem, visit)
    }
  }

  private func answer(_ problem: Problem, _ visit: Visit) -> Response {
    if problem == .signedOut, !visit.request.wantsJSON {
      // A page is shown again after signing in; a form that was sent is not sent again by itself.
      let isPage = [.get, .head].contains(visit.request.method)
      let place = isPage ? visit.request.uri.string : nil
      return visit.redirect(to: .signIn(returningTo: place == "/" ? nil : place))
    }
    var response =
      visit.request.wantsJSON
      ? Response.json(
        "{\"error\":\"\(problem.code)\",\"request\":\"\(visit.id)\"}", status: problem.status)
      : visit.page(
        title: problem.title(in: visit.language), status: problem.status,
        main: problem.main(in: visit.language, request: visit.id))
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }
}

extension Response {
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
