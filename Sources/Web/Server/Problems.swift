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
      let response = await answer(problem, visit)
      // Only pages that exist have a HEAD of their own.
      return request.method == .head ? response.createHeadResponse() : response
    }
  }

  private func answer(_ problem: Problem, _ visit: Visit) async -> Response {
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
      : await page(problem, visit)
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    return response
  }
}

extension Problems {
  /// Whoever is signed in keeps their way back; a database that is in trouble itself is not asked who that is.
  private func page(_ problem: Problem, _ visit: Visit) async -> Response {
    var visitor: Visitor?
    var hasDemonstration = false
    switch problem {
    case .busy, .unavailable, .outcomeUnknown, .broken: break
    default:
      visitor = try? await visit.answer(Nothing()).visitor
      if visitor == nil {
        hasDemonstration = (try? await visit.records.answer(SiteNotice(), for: .nobody)) ?? false
      }
    }
    let own = visitor.flatMap { $0.memberships.count == 1 ? $0.memberships[0].project : nil }
    return visit.page(
      title: problem.title(in: visit.language), status: problem.status, visitor: visitor,
      project: own, hasDemonstration: hasDemonstration,
      main: problem.main(in: visit.language, request: visit.id))
  }
}

extension Response {
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
