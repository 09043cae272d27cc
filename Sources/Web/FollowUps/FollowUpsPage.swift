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
    _ visit: Visit, _ admitted: Admitted<[FollowUpDue]>
  ) throws -> Response {
    let words = FollowUpsWords(language: visit.language)
    let (today, due) = (admitted.visitor.moment.day, admitted.answer)
    return visit.show(
      Page(
        title: words.title, reader: .visitor(admitted.visitor), project: try visit.project(),
        main: due.isEmpty
          ? """
          <h1>\(words.title)</h1>
          \(EmptyState(icon: .phone, title: words.none, text: words.noneAdvice).markup)
          """
          : """
          <h1>\(words.title)</h1>
          <p class="lead">\(words.summary(due.count))</p>
          \(table(due, today, words).markup)
          """))
  }

  private static func table(
    _ due: [FollowUpDue], _ today: CivilDay, _ words: FollowUpsWords
  ) -> ListTable {
    ListTable(
      caption: words.title,
      columns: [
        .init(name: words.name), .init(name: words.left), .init(name: words.latest),
        .init(name: words.attempts, isNumber: true),
      ],
      rows: due.map { followUp in
        let left = today.distance(to: followUp.windowCloses)
        let badge = Badge(text: words.days(left), tone: left < 14 ? .open : nil)
        return [
          "\(followUp.name)", "\(words.figures.day(followUp.exit))",
          "\(words.figures.day(followUp.windowCloses)) \(badge.markup)", "\(followUp.attempts)",
        ]
      })
  }
}

/// The words of the list of follow-ups.
struct FollowUpsWords: Words {
  let language: Language

  var title: String { say("Opfølgning", "Follow-up") }
  var name: String { say("Navn", "Name") }
  var left: String { say("Sluttede", "Left") }
  var latest: String { say("Svar senest", "Answer by") }
  var attempts: String { say("Forsøg", "Attempts") }
  var none: String { say("Ingen mangler at blive spurgt", "Nobody is waiting to be asked") }

  var noneAdvice: String {
    say(
      "Her står de unge, der sluttede for et år siden og ikke har svaret.",
      "Youths who left a year ago and have not answered are listed here.")
  }

  func days(_ count: Int) -> String {
    if count == 0 { return say("i dag", "today") }
    return say(
      "om \(plural(count, one: "1 dag", many: "\(count) dage"))",
      "in \(plural(count, one: "1 day", many: "\(count) days"))")
  }

  func summary(_ count: Int) -> String {
    say(
      plural(
        count,
        one:
          "1 ung sluttede for omkring et år siden og har ikke svaret på, om vedkommende har et ordinært fritidsjob.",
        many:
          "\(count) unge sluttede for omkring et år siden og har ikke svaret på, om de har et ordinært fritidsjob."
      ),
      plural(
        count,
        one:
          "1 youth left about a year ago and has not said whether they have an ordinary spare-time job.",
        many:
          "\(count) youths left about a year ago and have not said whether they have an ordinary spare-time job."
      ))
  }
}
