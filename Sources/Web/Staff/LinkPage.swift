internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// Where a one-time link leads: a password is chosen, and the browser is signed in.
enum LinkPage {
  static func show(_ visit: Visit) async throws -> Response {
    try await page(visit, complaints: [])
  }

  static func use(_ visit: Visit) async throws -> Response {
    let sent = try await visit.sentForm()
    let form = try sent.decoded(as: NewPasswordForm.self)
    guard let link = link(visit) else { return try await page(visit, complaints: []) }
    let submission = try sent.submission(to: visit.path)
    guard let (owner, words) = try await visit.records.answer(LinkQuestion(link), for: .nobody)
    else {
      // A double tap: the first has used the link, and this one is answered as the first was.
      if let token = try await visit.site.desk.useAgain(
        link, password: form.password ?? "", from: visit.address, instead: visit.person,
        sentBy: submission)
      {
        return signedIn(visit, token)
      }
      return try await page(visit, complaints: [])
    }
    let password: Password
    do throws(UnfitPasswords) {
      password = try form.chosen(avoiding: words + [owner.name, owner.email])
    } catch {
      return try await page(visit, complaints: error.complaints)
    }
    guard
      let token = try await visit.site.desk.use(
        link, for: password, from: visit.address, instead: visit.person, sentBy: submission)
    else { return try await page(visit, complaints: []) }
    return signedIn(visit, token)
  }

  private static func signedIn(_ visit: Visit, _ token: SignInToken) -> Response {
    var response = visit.redirect(to: .home)
    response.headers[values: .setCookie].append(SignInCookie.set(token))
    return response
  }

  private static func link(_ visit: Visit) -> SignInToken? {
    visit.context.parameters.get("link").flatMap { SignInToken($0) }
  }

  private static func page(_ visit: Visit, complaints all: [Complaint]) async throws -> Response {
    let facts = try await visit.records.answer(SiteNotice(), for: .nobody)
    guard let link = link(visit),
      let (owner, _) = try await visit.records.answer(LinkQuestion(link), for: .nobody)
    else { return spent(visit, facts) }
    let words = LinkWords(language: visit.language)
    let complaints = Complaints(all, in: visit.language)
    // For the browser's own store of passwords.
    let username: HTML =
      "<input type=\"hidden\" name=\"username\" value=\"\(owner.email)\" autocomplete=\"username\">"
    return visit.show(
      Page(
        title: words.title, status: all.isEmpty ? .ok : .unprocessableContent,
        reader: .stranger(facts), hasComplaints: !all.isEmpty,
        main: """
          <div class="narrow">
          <h1>\(words.title)</h1>
          <p>\(words.greeting(owner))</p>
          \(complaints.summary)
          \(visit.form(to: .link(link), css: "form card", """
            \(username)\(NewPasswordForm.fields(complaints))<button class="main">\(words.store)</button>
            """))
          </div>
          """))
  }

  private static func spent(_ visit: Visit, _ facts: SiteFacts) -> Response {
    let words = LinkWords(language: visit.language)
    return visit.show(
      Page(
        title: words.spent, status: .notFound, reader: .stranger(facts),
        main: """
          <div class="narrow">
          <h1>\(words.spent)</h1>
          <p>\(words.spentAdvice)</p>
          <p class="way-back"><a href="\(visit.href(.signIn(returningTo: nil)))">\(words.signIn)</a></p>
          </div>
          """))
  }
}

/// The words where a one-time link leads.
struct LinkWords: Words {
  let language: Language

  var title: String { say("Vælg en adgangskode", "Choose a password") }
  var store: String { say("Gem og log ind", "Save and sign in") }
  var spent: String { say("Linket kan ikke bruges", "The link cannot be used") }

  var spentAdvice: String {
    say(
      "Et link virker én gang og i 24 timer. Bed din administrator om et nyt.",
      "A link works once and for 24 hours. Ask your administrator for a new one.")
  }

  var signIn: String {
    say("Har du en adgangskode? Log ind", "Do you have a password? Sign in")
  }

  func greeting(_ owner: LinkOwner) -> String {
    say(
      "Hej \(owner.name). Du logger ind med \(owner.email).",
      "Hello \(owner.name). You sign in with \(owner.email).")
  }
}
