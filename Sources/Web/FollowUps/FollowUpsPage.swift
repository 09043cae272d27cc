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
    let days = Figures(language: language)
    let (today, due) = admitted.answer
    func say(_ danish: String, _ english: String) -> String {
      Phrase(da: danish, en: english)(in: language)
    }
    let title = say("Opfølgning", "Follow-up")
    let rows = due.map { followUp in
      let left = followUp.windowCloses.daysSince1970 - today.daysSince1970
      return """
        <tr><th scope="row">\(followUp.name)</th><td>\(days.day(followUp.exit))</td>\
        <td>\(days.day(followUp.windowCloses)) <span class="\(left < 14 ? "badge open" : "soft")">\(
          say("\(left) dage", "\(left) days"))</span></td>\
        <td class="number">\(followUp.attempts)</td></tr>
        """ as HTML
    }
    let main: HTML = """
      <h1>\(title)</h1>
      <p class="lead">\(due.isEmpty
        ? say(
          "Ingen mangler at blive spurgt lige nu. Her står de unge, der sluttede for et år siden og ikke har svaret.",
          "Nobody is waiting to be asked. Youths who left a year ago and have not answered are listed here.")
        : say(
          "\(due.count) unge sluttede for omkring et år siden og har ikke svaret på, om de har et ordinært fritidsjob.",
          "\(due.count) youths left about a year ago and have not said whether they have an ordinary spare-time job."
        ))</p>
      """
    let table: HTML = """
      <table class="card stacks">
      <thead><tr><th scope="col">\(say("Navn", "Name"))</th><th scope="col">\(say("Sluttede", "Left"))</th><th scope="col">\(say("Svar senest om", "Answer at latest about"))</th><th scope="col" class="number">\(say("Forsøg", "Attempts"))</th></tr></thead>
      <tbody>\(rows)</tbody>
      </table>
      """
    return visit.page(
      title: title, visitor: admitted.visitor, project: try visit.project(),
      main: due.isEmpty ? main : main + table)
  }
}
