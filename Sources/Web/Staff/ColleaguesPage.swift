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
    let language = visit.language
    let project = try visit.project()
    let title = Phrase(da: "Medarbejdere", en: "Staff")(in: language)
    func say(_ danish: String, _ english: String) -> String {
      Phrase(da: danish, en: english)(in: language)
    }
    let table = ListTable(
      columns: [
        .init(name: say("Navn", "Name")), .init(name: say("Rolle", "Role")),
        .init(name: say("Boligområder", "Areas")), .init(name: say("Sidst set", "Last seen")),
        .init(name: say("Logget ind", "Signed in")),
      ], rows: admitted.answer.map { row($0, visit, project) })
    return visit.page(
      title: title, visitor: admitted.visitor, project: project,
      main: """
        <h1>\(title)</h1>
        <p class="sub lead">\(say(
          "Nye medarbejdere oprettes på serveren med «tjansen staff add», som giver et link til at vælge adgangskode.",
          "New colleagues are added on the server with “tjansen staff add”, which gives a link to choose a password."))</p>
        \(table.markup)
        """)
  }

  static func endSignIns(_ visit: Visit) throws -> EndSignInsOf {
    EndSignInsOf(colleague: try visit.number("colleague"), project: try visit.project())
  }

  /// - Throws: `NotAdmitted` when there is no such colleague.
  static func back(_ visit: Visit, _ admitted: Admitted<Int?>) throws -> Response {
    guard admitted.answer != nil else { throw NotAdmitted() }
    return visit.redirect(to: .staff(project: try visit.project()))
  }

  private static func row(_ colleague: Colleague, _ visit: Visit, _ project: Int) -> [HTML] {
    let language = visit.language
    let whole = Phrase(da: "Hele projektet", en: "The whole project")(in: language)
    let never = Phrase(da: "Aldrig", en: "Never")(in: language)
    return [
      "\(colleague.name)<span class=\"detail\">\(colleague.email)</span>",
      "\(colleague.role.phrase(in: language))",
      "\(colleague.areas?.joined(separator: ", ") ?? whole)",
      "\(colleague.lastSeen.map(Figures(language: language).nearMoment) ?? never)",
      colleague.signIns == 0 ? "\(Figures.none)" : endButton(colleague, visit, project),
    ]
  }

  private static func endButton(_ colleague: Colleague, _ visit: Visit, _ project: Int) -> HTML {
    let end = Phrase(
      da: "Log ud (\(colleague.signIns))", en: "Sign out (\(colleague.signIns))")(
        in: visit.language)
    let action = visit.href(.endSignInsOf(colleague: colleague.id, project: project))
    return """
      <form method="post" action="\(action)"><button>\(end)<span class="visually-hidden"> \(colleague.name)</span></button></form>
      """
  }
}
