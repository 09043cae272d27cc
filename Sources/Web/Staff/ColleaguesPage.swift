internal import HTML
internal import Hummingbird
internal import Programme
internal import WorkingTime

/// The colleagues of a project, what they are, and whether they are signed in: for its administrators.
enum ColleaguesPage {
  static func ask(_ visit: Visit) throws -> Colleagues {
    Colleagues(project: try visit.project())
  }

  static func show(_ visit: Visit, _ admitted: Admitted<[Colleague]>) throws -> Response {
    let words = ColleaguesWords(language: visit.language)
    let project = try visit.project()
    let table = ListTable(
      caption: words.title,
      columns: [
        .init(name: words.name), .init(name: words.role), .init(name: words.areas),
        .init(name: words.lastSeen), .init(name: words.signedIn),
      ], rows: admitted.answer.map { row($0, visit, project, words) })
    return visit.show(
      Page(
        title: words.title, reader: .visitor(admitted.visitor), project: project,
        main: """
          <h1>\(words.title)</h1>
          <p class="lead">\(words.advice)</p>
          \(table.markup)
          """))
  }

  static func endSignIns(_ visit: Visit) throws -> EndSignInsOf {
    EndSignInsOf(colleague: try visit.number("colleague"), project: try visit.project())
  }

  /// - Throws: `NotAdmitted` when there is no such colleague.
  static func back(_ visit: Visit, _ admitted: Admitted<Int?>) throws -> Response {
    guard admitted.answer != nil else { throw NotAdmitted() }
    return visit.redirect(to: .staff(project: try visit.project()), saying: .colleagueSignedOut)
  }

  private static func row(
    _ colleague: Colleague, _ visit: Visit, _ project: Int, _ words: ColleaguesWords
  ) -> [HTML] {
    [
      "\(colleague.name)<span class=\"detail\">\(colleague.email)</span>",
      "\(colleague.role.phrase(in: visit.language))",
      "\(colleague.areas?.joined(separator: ", ") ?? words.wholeProject)",
      "\(colleague.lastSeen.map(words.figures.nearMoment) ?? words.never)",
      colleague.signIns == 0
        ? "\(Figures.none)"
        : visit.form(
          to: .endSignInsOf(colleague: colleague.id, project: project),
          """
          <button>\(words.signOut(colleague.signIns))<span class="visually-hidden"> \(colleague.name), \(colleague.role.phrase(in: visit.language))</span></button>
          """),
    ]
  }
}

/// The words of the list of colleagues.
struct ColleaguesWords: Words {
  let language: Language

  var title: String { say("Medarbejdere", "Staff") }
  var name: String { say("Navn", "Name") }
  var role: String { say("Rolle", "Role") }
  var areas: String { say("Boligområder", "Areas") }
  var lastSeen: String { say("Sidst set", "Last seen") }
  var signedIn: String { say("Logget ind", "Signed in") }
  var wholeProject: String { say("Hele projektet", "The whole project") }
  var never: String { say("Aldrig", "Never") }

  var advice: String {
    say(
      "Nye medarbejdere oprettes på serveren med «tjansen staff add», som giver et link til at vælge adgangskode.",
      "New colleagues are added on the server with “tjansen staff add”, which gives a link to choose a password."
    )
  }

  func signOut(_ count: Int) -> String { say("Log ud (\(count))", "Sign out (\(count))") }
}
