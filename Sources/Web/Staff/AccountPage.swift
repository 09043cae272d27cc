internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// A colleague's own page: another password, their language, and where they are signed in.
enum AccountPage {
  struct PasswordForm: Decodable {
    var current: String?
    var password: String?
    var again: String?

    var new: NewPasswordForm { NewPasswordForm(password: password, again: again) }
  }

  static func show(_ visit: Visit, _ admitted: Admitted<[OwnSignIn]>) -> Response {
    page(visit, admitted.visitor, admitted.answer, refusal: nil)
  }

  static func changePassword(_ visit: Visit, _ visitor: Visitor) async throws -> Response {
    let sent = try await visit.sentForm()
    let form = try sent.decoded(as: PasswordForm.self)
    let submission = try visit.submission(of: sent)
    let words = try await visit.answer(PasswordWords()).answer
    let current = form.current ?? ""
    let password: Password
    do throws(UnfitPasswords) {
      password = try form.new.chosen(avoiding: words + [visitor.name, visitor.email])
    } catch {
      return try await page(visit, refusal: .unfit(error, isCurrentMissing: current.isEmpty))
    }
    if current.isEmpty { return try await page(visit, refusal: .missing) }
    let change = try await visit.site.desk.changePassword(
      of: visitor, from: current, to: password, address: visit.address,
      by: visit.person, sentBy: submission)
    switch change {
    case .changed: return visit.redirect(to: .account, saying: .passwordChanged)
    case .refused: return try await page(visit, refusal: .wrong)
    case .wait(let seconds):
      var response = try await page(visit, refusal: .wait(seconds: seconds))
      response.headers[.retryAfter] = "\(seconds)"
      return response
    }
  }

  /// - Throws: `HTTPError` with 400 for a language nobody has named.
  static func chooseLanguage(_ visit: Visit, _ form: SentForm) throws -> ChooseLanguage {
    guard let value = form.fields.first(where: { $0.name == "language" })?.value else {
      throw HTTPError(.badRequest)
    }
    if value.isEmpty { return ChooseLanguage(nil) }
    guard let language = Language.spoken.first(where: { $0.rawValue == value }) else {
      throw HTTPError(.badRequest)
    }
    return ChooseLanguage(language)
  }

  /// Without the language of the link that led here: it would hide the one just chosen.
  static func languageChosen(_ visit: Visit) -> Response {
    visit.redirect(toAddress: Link.account.path, saying: .languageChosen)
  }

  static func endSignIn(_ visit: Visit) throws -> EndOwnSignIn {
    EndOwnSignIn(try visit.number("sign-in"))
  }

  /// - Throws: `NotAdmitted` when there was no such sign-in of theirs.
  static func back(_ visit: Visit, _ admitted: Admitted<Bool>) throws -> Response {
    guard admitted.answer else { throw NotAdmitted() }
    return visit.redirect(to: .account, saying: .signInEnded)
  }

  private static func page(
    _ visit: Visit, refusal: AccountWords.Refusal
  ) async throws -> Response {
    let admitted = try await visit.answer(OwnSignIns())
    return page(visit, admitted.visitor, admitted.answer, refusal: refusal)
  }

  private static func page(
    _ visit: Visit, _ visitor: Visitor, _ signIns: [OwnSignIn], refusal: AccountWords.Refusal?
  ) -> Response {
    let words = AccountWords(language: visit.language)
    let complaints = Complaints(refusal?.complaints ?? [], in: visit.language)
    // In a project of one's own the way back is there; among several, the list is.
    let project = visitor.memberships.count == 1 ? visitor.memberships[0].project : nil
    return visit.show(
      Page(
        title: words.title, status: refusal?.status ?? .ok, reader: .visitor(visitor),
        project: project, hasComplaints: refusal != nil,
        main: """
          <h1>\(words.title)</h1>
          <p class="sub">\(visitor.name) · \(visitor.email)</p>
          \(passwordSection(visit, visitor, words, complaints))
          \(languageSection(visit, visitor, words))
          \(signInSection(visit, signIns, words))
          """))
  }

  private static func passwordSection(
    _ visit: Visit, _ visitor: Visitor, _ words: AccountWords, _ complaints: Complaints
  ) -> HTML {
    let current = Field(
      language: visit.language, kind: .password, name: "current", label: words.current,
      autocomplete: "current-password", complaints: complaints)
    // For the browser's own store of passwords.
    let username: HTML =
      "<input type=\"hidden\" name=\"username\" value=\"\(visitor.email)\" autocomplete=\"username\">"
    return """
      <section aria-labelledby="password-heading">
      <h2 id="password-heading">\(words.changePassword)</h2>
      \(complaints.summary)
      \(visit.form(to: .accountPassword, css: "form card", """
        \(username)\(current.markup)\(NewPasswordForm.fields(complaints))
        <button class="main">\(words.changePassword)</button>
        """))
      </section>
      """
  }

  private static func languageSection(
    _ visit: Visit, _ visitor: Visitor, _ words: AccountWords
  ) -> HTML {
    let choices = Choices(
      language: visit.language, name: "language", legend: words.languageQuestion,
      choices: Language.spoken.map {
        .init(value: $0.rawValue, name: $0.ownName, isChosen: visitor.language == $0)
      } + [.init(value: "", name: words.asBrowser, isChosen: visitor.language == nil)])
    return """
      <section aria-labelledby="language-heading">
      <h2 id="language-heading">\(words.languageHeading)</h2>
      \(visit.form(to: .accountLanguage, css: "form card", """
        \(choices.markup)<button>\(words.storeLanguage)</button>
        """))
      </section>
      """
  }

  private static func signInSection(
    _ visit: Visit, _ signIns: [OwnSignIn], _ words: AccountWords
  ) -> HTML {
    let table = ListTable(
      caption: words.signIns,
      columns: [
        .init(name: words.begun), .init(name: words.lastUsed),
        .init(name: words.action, isUnseen: true),
      ],
      rows: signIns.map { signIn in
        let begun = words.figures.nearMoment(signIn.begun)
        return [
          "\(begun)", "\(words.figures.nearMoment(signIn.lastSeen))",
          signIn.isThis
            ? "<strong>\(words.here)</strong>"
            : visit.form(
              to: .endSignIn(signIn.id),
              "<button>\(words.signOut)<span class=\"visually-hidden\"> \(begun)</span></button>"),
        ]
      })
    return """
      <section aria-labelledby="sign-ins-heading">
      <h2 id="sign-ins-heading">\(words.signIns)</h2>
      \(table.markup)
      \(visit.form(to: .endAllSignIns, css: "under-table", "<button>\(words.signOutEverywhere)</button>"))
      </section>
      """
  }
}
