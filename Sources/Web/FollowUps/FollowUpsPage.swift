internal import HTML
internal import Hummingbird
internal import Programme
internal import WorkingTime

/// Whom to call: those who left a year ago and have not answered, the window that closes first at the top.
enum FollowUpsPage {
  static func ask(_ visit: Visit) throws -> FollowUpsDue {
    FollowUpsDue(project: try visit.project())
  }

  static func show(
    _ visit: Visit, _ admitted: Admitted<(today: CivilDay, due: [FollowUpDue])>
  ) throws -> Response {
    let language = visit.language
    let figures = Figures(language: language)
    let (today, due) = admitted.answer
    func say(_ danish: String, _ english: String) -> String {
      Phrase(da: danish, en: english)(in: language)
    }
    let title = say("Opfølgning", "Follow-up")
    let table = ListTable(
      columns: [
        .init(name: say("Navn", "Name")), .init(name: say("Sluttede", "Left")),
        .init(name: say("Svar senest om", "Answer at latest about")),
        .init(name: say("Forsøg", "Attempts"), isNumber: true),
      ],
      rows: due.map { followUp in
        let left = followUp.windowCloses.daysSince1970 - today.daysSince1970
        let words = left == 1 ? say("1 dag", "1 day") : say("\(left) dage", "\(left) days")
        return [
          "\(followUp.name)", "\(figures.day(followUp.exit))",
          """
          \(figures.day(followUp.windowCloses)) <span class="\(left < 14 ? "badge open" : "soft")">\(words)</span>
          """,
          "\(followUp.attempts)",
        ]
      })
    let main: HTML = """
      <h1>\(title)</h1>
      <p class="lead">\(due.isEmpty
        ? say(
          "Ingen mangler at blive spurgt lige nu. Her står de unge, der sluttede for et år siden og ikke har svaret.",
          "Nobody is waiting to be asked. Youths who left a year ago and have not answered are listed here.")
        : due.count == 1
          ? say(
            "1 ung sluttede for omkring et år siden og har ikke svaret på, om der er et ordinært fritidsjob.",
            "1 youth left about a year ago and has not said whether there is an ordinary spare-time job.")
          : say(
          "\(due.count) unge sluttede for omkring et år siden og har ikke svaret på, om de har et ordinært fritidsjob.",
          "\(due.count) youths left about a year ago and have not said whether they have an ordinary spare-time job."
        ))</p>
      """
    return visit.page(
      title: title, visitor: admitted.visitor, project: try visit.project(),
      main: due.isEmpty ? main : main + table.markup)
  }
}
