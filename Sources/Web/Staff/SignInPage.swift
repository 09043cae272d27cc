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
  }

  static func show(_ visit: Visit) async throws -> Response {
    try await page(visit, Form(), refusal: nil)
  }

  static func signIn(_ visit: Visit) async throws -> Response {
    let sent = try await visit.sentForm()
    let form = try sent.decoded(as: Form.self)
    let answer = try await visit.site.desk.signIn(
      email: form.email ?? "", password: form.password ?? "", from: visit.address,
      instead: visit.person, sentBy: sent.submission(to: visit.path))
    switch answer {
    case .signedIn(let token):
      let place = next(visit).map { $0.inLanguage(visit.chosenLanguage) }
      var response = visit.redirect(toAddress: place ?? visit.href(.home))
      response.headers[values: .setCookie].append(SignInCookie.set(token))
      return response
    case .refused:
      return try await page(visit, form, refusal: .wrong)
    case .wait(let seconds):
      var response = try await page(visit, form, refusal: .wait(seconds: seconds))
      response.headers[.retryAfter] = "\(seconds)"
      return response
    }
  }

  /// Where somebody was on their way to.
  private static func next(_ visit: Visit) -> String? { visit.query("next").flatMap(ownPlace) }

  /// The page somebody was on their way to; nil unless it is one of ours.
  static func ownPlace(_ place: String) -> String? {
    let isOurs =
      place.hasPrefix("/") && !place.hasPrefix("//") && place.utf8.count <= 2000
      && place.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    return isOurs ? place : nil
  }

  private static func page(
    _ visit: Visit, _ form: Form, refusal: SignInWords.Refusal?
  ) async throws -> Response {
    let words = SignInWords(language: visit.language)
    let facts = try await visit.records.answer(SiteNotice(), for: .nobody)
    let complaints = Complaints(refusal.map { [$0.complaint] } ?? [], in: visit.language)
    // The password is typed again; the address stands as it was typed.
    let email = Field(
      language: visit.language, kind: .email, name: "email", label: words.email,
      value: form.email ?? "", autocomplete: "username", isFirst: refusal == nil)
    let password = Field(
      language: visit.language, kind: .password, name: "password", label: words.password,
      autocomplete: "current-password", complaints: complaints)
    return visit.show(
      Page(
        title: words.title, status: refusal?.status ?? .ok, reader: .stranger(facts),
        hasComplaints: !complaints.isEmpty,
        main: """
          <div class="narrow">
          <h1>\(words.title)</h1>
          \(visit.form(to: .signIn(returningTo: next(visit)), css: "form card", """
            \(email.markup)\(password.markup)<button class="main">\(words.title)</button>
            """))
          <p class="soft">\(words.forgotten)</p>
          </div>
          """))
  }
}
