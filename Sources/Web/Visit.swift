internal import Foundation
internal import HTTPTypes
internal import HTML
internal import Hummingbird
internal import Logging
internal import Programme

/// One request of one person.
struct Visit: Sendable {
  let site: Site
  let request: Request
  let context: SiteContext
  let access: Route.Access
  /// The id of the request, for the log, the audit and the page that tells of a failure.
  var id: String { context.id }
  /// What the reader chose by hand, else what they have chosen for good, else what their browser asks for.
  private(set) var language: Language
  /// The language when the reader chose it by hand; links keep it.
  let chosenLanguage: Language?
  /// Of the forms on the page that is answered.
  let key = FormKey.fresh()
  /// What the browser shows; whether it is worth anything, the database says.
  let token: SignInToken?
  let records: Records

  init(site: Site, request: Request, context: SiteContext, admission access: Route.Access) {
    self.site = site
    self.request = request
    self.context = context
    self.access = access
    chosenLanguage = request.chosenLanguage(among: site.settings.languages)
    language = chosenLanguage ?? request.acceptedLanguage
    token = request.signInToken
    records = site.records.during(request: context.id)
  }

  /// Where the request went.
  var path: String { request.uri.path }

  /// Whether a page is asked for and nothing is sent.
  var isAsking: Bool { [.get, .head].contains(request.method) }

  /// The address as it was asked for, with its query.
  var target: String { request.uri.string }

  var person: Person { token.map(Person.signedIn) ?? .nobody }

  /// Where the browser is, as far as can be believed.
  var address: String {
    ClientAddress(trustedProxies: site.settings.trustedProxies).of(request, peer: context.peer)
  }

  /// The project that the path names.
  /// - Throws: `NotAdmitted` when it names none.
  func project() throws -> Int { try number("project") }

  /// A number in the path, written the one way there is.
  func number(_ name: String) throws -> Int {
    guard let text = context.parameters.get(name), let number = Int(text), "\(number)" == text
    else { throw NotAdmitted() }
    return number
  }

  func query(_ name: String) -> String? { request.query(name) }

  /// The same visit, in the language of whoever it turned out to be.
  func read(by visitor: Visitor) -> Visit { reading(visitor.language) }

  /// The same visit in a language, when the reader has not chosen another by hand.
  func reading(_ language: Language?) -> Visit {
    var visit = self
    visit.language = chosenLanguage ?? language ?? self.language
    return visit
  }

  /// Answers a question to those who may go here.
  func answer<Q: Question>(_ question: Q) async throws -> Admitted<Q.Answer> {
    guard token != nil else { throw SignedOut() }
    let admitted = try await records.answer(
      AdmittedQuestion(question, for: admission()), for: person)
    await noteUse(by: admitted.visitor)
    return admitted
  }

  /// Does a command for those who may go here, once for each sending of its form.
  /// - Throws: `HTTPError` with 400 when the form has no key.
  func perform<C: Command>(_ command: C, sentBy form: SentForm) async throws -> Admitted<C.Answer>
  where C.Answer: Codable {
    guard token != nil else { throw SignedOut() }
    let admitted = try await records.perform(
      AdmittedCommand(command, by: admission(), once: submission(of: form)), by: person)
    await noteUse(by: admitted.visitor)
    return admitted
  }

  /// What tells this sending of a form from others.
  /// - Throws: `HTTPError` with 400 when the form has no key.
  func submission(of form: SentForm) throws -> Submission {
    guard let submission = try form.submission(to: request.uri.path) else {
      throw HTTPError(.badRequest)
    }
    return submission
  }

  /// Whether what was sent says it is a form.
  var hasForm: Bool {
    request.headers[.contentType]?.lowercased()
      .hasPrefix("application/x-www-form-urlencoded") == true
  }

  /// The form that was sent.
  /// - Throws: `HTTPError` with 400, 413 or 415 when it is none.
  func sentForm() async throws -> SentForm {
    guard hasForm else { throw HTTPError(.unsupportedMediaType) }
    let body: String
    do {
      body = String(buffer: try await request.body.collect(upTo: 64 * 1024))
    } catch let error as any HTTPResponseError {
      throw error
    } catch {
      // Whoever sent it broke off, or did not send what was announced.
      throw HTTPError(.badRequest)
    }
    let form = try SentForm(body)
    context.notes.sentForm = form
    return form
  }

  /// A link from this page.
  func href(_ link: Link) -> String { link.address(in: chosenLanguage) }

  /// The way on after something was done; what was done is said there, once.
  func redirect(to link: Link, saying notice: Notice? = nil) -> Response {
    redirect(toAddress: href(link), saying: notice)
  }

  func redirect(toAddress address: String, saying notice: Notice? = nil) -> Response {
    var response = Response(status: .seeOther, headers: [.location: address])
    if let notice { response.headers[values: .setCookie].append(NoticeCookie.set(notice)) }
    return response
  }

  private func admission() throws -> Admission {
    switch access {
    case .everybody, .signedIn: .signedIn
    case .project(let roles): .project(try project(), as: roles)
    }
  }

  /// Once a minute at most. A page that was answered stays answered when this fails.
  private func noteUse(by visitor: Visitor) async {
    context.notes.visitorID = visitor.id
    context.notes.language = visitor.language
    guard visitor.isStale else { return }
    do {
      try await records.perform(TouchSignIn(), by: person)
    } catch {
      site.logger.warning(
        "a sign-in was not noted as used", metadata: ["id": "\(id)", "error": "\(error)"])
    }
  }
}
