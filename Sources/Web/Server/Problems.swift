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
      // A page is shown again after signing in; of a form that was sent, the page it stands on.
      let place = visit.isAsking ? visit.target : visit.context.notes.hasPage ? visit.path : nil
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
    let reader = await reader(of: problem, visit)
    var visit = visit.reading(visit.context.notes.language)
    var project: Int?
    if case .visitor(let visitor) = reader {
      visit = visit.read(by: visitor)
      if visitor.memberships.count == 1 { project = visitor.memberships[0].project }
    }
    return visit.show(
      Page(
        title: problem.title(in: visit.language), status: problem.status, reader: reader,
        project: project, main: problem.main(visit)))
  }

  private func reader(of problem: Problem, _ visit: Visit) async -> Page.Reader {
    switch problem {
    case .busy, .unavailable, .outcomeUnknown, .broken: return .anybody
    default:
      if let visitor = try? await visit.answer(Nothing()).visitor { return .visitor(visitor) }
      let facts = try? await visit.records.answer(SiteNotice(), for: .nobody)
      return facts.map(Page.Reader.stranger) ?? .anybody
    }
  }
}

extension Response {
  static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
