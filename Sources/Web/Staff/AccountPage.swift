internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// A colleague's own page: another password, and where they are signed in.
enum AccountPage {
  struct PasswordForm: Decodable {
    var current: String?
    var password: String?
    var again: String?

    var new: NewPasswordForm { NewPasswordForm(password: password, again: again) }
  }

  enum Message {
    case changed
    case wrong
    case wait(seconds: Int)
    case unfit(UnfitPassword)

    var status: HTTPResponse.Status {
      switch self {
      case .changed: .ok
      case .wrong, .unfit: .unprocessableContent
      case .wait: .tooManyRequests
      }
    }
  }

  static func show(_ visit: Visit, _ admitted: Admitted<[OwnSignIn]>) -> Response {
    let message: Message? = visit.query("done") == "password" ? .changed : nil
    return page(visit, admitted.visitor, admitted.answer, message)
  }

  static func changePassword(_ visit: Visit, _ visitor: Visitor) async throws -> Response {
    let form = try await visit.form(PasswordForm.self)
    let words = try await visit.answer(PasswordWords()).answer
    let password: Password
    do throws(UnfitPassword) {
      password = try form.new.chosen(avoiding: words + [visitor.name, visitor.email])
    } catch {
      return try await page(visit, .unfit(error))
    }
    let change = try await visit.site.desk.changePassword(
      of: visitor, from: form.current ?? "", to: password, address: visit.address, by: visit.person)
    switch change {
    case .changed:
      var response = visit.redirect(to: .account)
      let address = visit.href(.account)
      response.headers[.location] = address + (address.contains("?") ? "&" : "?") + "done=password"
      return response
    case .refused: return try await page(visit, .wrong)
    case .wait(let seconds):
      var response = try await page(visit, .wait(seconds: seconds))
      response.headers[.retryAfter] = "\(seconds)"
      return response
    }
  }

  static func endSignIn(_ visit: Visit) throws -> EndOwnSignIn {
    EndOwnSignIn(try visit.number("sign-in"))
  }

  /// - Throws: `NotAdmitted` when there was no such sign-in of theirs.
  static func back(_ visit: Visit, _ admitted: Admitted<Bool>) throws -> Response {
    guard admitted.answer else { throw NotAdmitted() }
    return visit.redirect(to: .account)
  }

  private static func page(_ visit: Visit, _ message: Message) async throws -> Response {
    let admitted = try await visit.answer(OwnSignIns())
    return page(visit, admitted.visitor, admitted.answer, message)
  }

  private static func page(
    _ visit: Visit, _ visitor: Visitor, _ signIns: [OwnSignIn], _ message: Message?
  ) -> Response {
    let language = visit.language
    let title = Phrase(da: "Din konto", en: "Your account")(in: language)
    // In a project of one's own the way back is there; among several, the list is.
    let project = visitor.memberships.count == 1 ? visitor.memberships[0].project : nil
    return visit.page(
      title: title, status: message?.status ?? .ok, visitor: visitor, project: project,
      main: """
        <h1>\(title)</h1>
        <p class="sub">\(visitor.name) · \(visitor.email)</p>
        \(passwordSection(visit, message))
        \(signInSection(visit, signIns))
        """)
  }

  private static func passwordSection(_ visit: Visit, _ message: Message?) -> HTML {
    let language = visit.language
    let fields = FormFields(language: language)
    let isWrong = if case .wrong = message { true } else { false }
    let unfit: UnfitPassword? = if case .unfit(let unfit) = message { unfit } else { nil }
    let done = Phrase(
      da: "Adgangskoden er skiftet. Alle andre steder er du logget ud.",
      en: "The password is changed. Everywhere else you are signed out.")
    return """
      <section aria-labelledby="password-heading">
      <h2 id="password-heading">\(Phrase(da: "Skift adgangskode", en: "Change password")(in: language))</h2>
      \("<p class=\"done\" role=\"status\">\(done(in: language))</p>", if: message?.isChanged == true)
      \(fields.complaint(message?.complaint, id: "complaint"))
      <form method="post" action="\(visit.href(.accountPassword))" class="form card">
      \(fields.field(
        .password, name: "current", label: Phrase(da: "Nuværende adgangskode", en: "Current password"),
        autocomplete: "current-password", complaint: isWrong ? "complaint" : nil, isFocused: isWrong))
      \(NewPasswordForm.fields(language, complaint: unfit, id: "complaint"))
      <button class="main">\(Phrase(da: "Skift adgangskode", en: "Change password")(in: language))</button>
      </form>
      </section>
      """
  }

  private static func signInSection(_ visit: Visit, _ signIns: [OwnSignIn]) -> HTML {
    let language = visit.language
    let figures = Figures(language: language)
    func say(_ danish: String, _ english: String) -> String {
      Phrase(da: danish, en: english)(in: language)
    }
    let table = ListTable(
      columns: [
        .init(name: say("Logget ind", "Signed in")), .init(name: say("Sidst brugt", "Last used")),
        .init(name: say("Handling", "Action"), isUnseen: true),
      ],
      rows: signIns.map { signIn in
        let begun = figures.nearMoment(signIn.begun)
        return [
          "\(begun)", "\(figures.nearMoment(signIn.lastSeen))",
          signIn.isThis
            ? "<strong>\(say("Her", "Here"))</strong>"
            : """
            <form method="post" action="\(visit.href(.endSignIn(signIn.id)))"><button>\(
              say("Log ud", "Sign out"))<span class="visually-hidden"> \(begun)</span></button></form>
            """,
        ]
      })
    return """
      <section aria-labelledby="sign-ins-heading">
      <h2 id="sign-ins-heading">\(say("Her er du logget ind", "Where you are signed in"))</h2>
      \(table.markup)
      <form class="under-table" method="post" action="\(visit.href(.endAllSignIns))"><button>\(say("Log ud alle steder", "Sign out everywhere"))</button></form>
      </section>
      """
  }
}

extension AccountPage.Message {
  fileprivate var isChanged: Bool { if case .changed = self { true } else { false } }

  fileprivate var complaint: Phrase? {
    switch self {
    case .changed: nil
    case .wrong:
      Phrase(
        da: "Den nuværende adgangskode er forkert: skriv den igen.",
        en: "The current password is wrong: type it again.")
    case .wait(let seconds):
      Phrase(
        da: "Der er prøvet for mange gange. Vent \(seconds) sekunder, og prøv igen.",
        en: "There have been too many attempts. Wait \(seconds) seconds and try again.")
    case .unfit(let unfit): unfit.phrase
    }
  }
}
