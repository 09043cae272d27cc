internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// The door: who are you?
enum SignInPage {
  /// What is typed into it. The password is never sent back.
  struct Form: Decodable {
    var email: String?
    var password: String?
    var next: String?
  }

  static func show(_ visit: Visit) async throws -> Response {
    let form = Form(email: nil, password: nil, next: visit.query("next"))
    return try await page(visit, form, complaint: nil)
  }

  static func signIn(_ visit: Visit) async throws -> Response {
    let form = try await visit.form(Form.self)
    let answer = try await visit.site.desk.signIn(
      email: form.email ?? "", password: form.password ?? "", from: visit.address,
      instead: visit.person)
    switch answer {
    case .signedIn(let token):
      var response = visit.redirect(to: .home)
      if let place = form.next.flatMap(ownPlace) { response.headers[.location] = place }
      response.headers[.setCookie] = SignInCookie.set(token)
      return response
    case .refused:
      return try await page(
        visit, form, status: .unprocessableContent,
        complaint: Phrase(
          da:
            "E-mail eller adgangskode er forkert. Prøv igen, eller bed administratoren om et nyt link.",
          en:
            "The e-mail or the password is wrong. Try again, or ask the administrator for a new link."
        ))
    case .wait(let seconds):
      var response = try await page(
        visit, form, status: .tooManyRequests,
        complaint: Phrase(
          da: "Der er prøvet for mange gange. Vent \(seconds) sekunder, og prøv igen.",
          en: "There have been too many attempts. Wait \(seconds) seconds and try again."))
      response.headers[.retryAfter] = "\(seconds)"
      return response
    }
  }

  /// The page somebody was on their way to; nil unless it is one of ours.
  static func ownPlace(_ place: String) -> String? {
    let isOurs =
      place.hasPrefix("/") && !place.hasPrefix("//") && place.utf8.count <= 2000
      && place.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    return isOurs ? place : nil
  }

  private static func page(
    _ visit: Visit, _ form: Form, status: HTTPResponse.Status = .ok, complaint: Phrase?
  ) async throws -> Response {
    let language = visit.language
    let hasDemonstration = try await visit.records.answer(SiteNotice(), for: .nobody)
    let title = Phrase(da: "Log ind", en: "Sign in")(in: language)
    let fields = FormFields(language: language)
    let main: HTML = """
      <div class="narrow">
      <h1>\(title)</h1>
      \(fields.complaint(complaint, id: "complaint"))
      <form method="post" action="\(visit.href(.signIn(returningTo: nil)))" class="form card">
      \(fields.field(
        .email, name: "email", label: Phrase(da: "E-mail", en: "E-mail"), value: form.email ?? "",
        autocomplete: "username", complaint: complaint.map { _ in "complaint" },
        isFocused: form.email == nil || complaint != nil))
      \(fields.field(
        .password, name: "password", label: Phrase(da: "Adgangskode", en: "Password"),
        autocomplete: "current-password", complaint: complaint.map { _ in "complaint" }))
      \(form.next.flatMap(ownPlace).map { "<input type=\"hidden\" name=\"next\" value=\"\($0)\">" as HTML })
      <button class="main">\(title)</button>
      </form>
      <p class="soft">\(Phrase(
        da: "Har du glemt adgangskoden? Din administrator kan give dig et nyt link.",
        en: "Forgotten the password? Your administrator can give you a new link.")(in: language))</p>
      </div>
      """
    return visit.page(title: title, status: status, hasDemonstration: hasDemonstration, main: main)
  }
}
