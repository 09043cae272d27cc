internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// Where a one-time link leads: a password is chosen, and the browser is signed in.
enum LinkPage {
  static func show(_ visit: Visit) async throws -> Response {
    try await page(visit, complaint: nil)
  }

  static func use(_ visit: Visit) async throws -> Response {
    let form = try await visit.form(NewPasswordForm.self)
    guard let link = link(visit),
      let (owner, words) = try await visit.records.answer(LinkQuestion(link), for: .nobody)
    else { return try await page(visit, complaint: nil) }
    let password: Password
    do throws(UnfitPassword) {
      password = try form.chosen(avoiding: words + [owner.name, owner.email])
    } catch {
      return try await page(visit, complaint: error)
    }
    guard let token = try await visit.site.desk.use(link, for: password, instead: visit.person)
    else {
      return try await page(visit, complaint: nil)
    }
    var response = visit.redirect(to: .home)
    response.headers[.setCookie] = SignInCookie.set(token)
    return response
  }

  private static func link(_ visit: Visit) -> SignInToken? {
    visit.context.parameters.get("link").flatMap { SignInToken($0) }
  }

  private static func page(
    _ visit: Visit, complaint: UnfitPassword?
  ) async throws -> Response {
    let language = visit.language
    let hasDemonstration = try await visit.records.answer(SiteNotice(), for: .nobody)
    guard let link = link(visit),
      let (owner, _) = try await visit.records.answer(LinkQuestion(link), for: .nobody)
    else { return spent(visit, hasDemonstration) }
    let title = Phrase(da: "Vælg en adgangskode", en: "Choose a password")(in: language)
    let greeting = Phrase(
      da: "Hej \(owner.name). Du logger ind med \(owner.email).",
      en: "Hello \(owner.name). You sign in with \(owner.email).")
    let fields = FormFields(language: language)
    let main: HTML = """
      <div class="narrow">
      <h1>\(title)</h1>
      <p>\(greeting(in: language))</p>
      \(fields.complaint(complaint?.phrase, id: "complaint"))
      <form method="post" action="\(visit.href(.link(link)))" class="form card">
      <input type="hidden" name="username" value="\(owner.email)" autocomplete="username">
      \(NewPasswordForm.fields(language, complaint: complaint, id: "complaint"))
      <button class="main">\(Phrase(da: "Gem og log ind", en: "Store and sign in")(in: language))</button>
      </form>
      </div>
      """
    return visit.page(
      title: title, status: complaint == nil ? .ok : .unprocessableContent,
      hasDemonstration: hasDemonstration, main: main)
  }

  private static func spent(_ visit: Visit, _ hasDemonstration: Bool) -> Response {
    let title = Phrase(da: "Linket kan ikke bruges", en: "The link cannot be used")
    let advice = Phrase(
      da: "Et link virker én gang og i 24 timer. Bed din administrator om et nyt.",
      en: "A link works once and for 24 hours. Ask your administrator for a new one.")
    return visit.page(
      title: title(in: visit.language), status: .notFound, hasDemonstration: hasDemonstration,
      main: """
        <div class="narrow">
        <h1>\(title(in: visit.language))</h1>
        <p>\(advice(in: visit.language))</p>
        </div>
        """)
  }
}
