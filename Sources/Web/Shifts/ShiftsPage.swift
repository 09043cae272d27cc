internal import HTML
internal import Hummingbird
internal import Programme
internal import WorkingTime

/// Today and the coming week: who works where, and where somebody is missing.
enum ShiftsPage {
  static func ask(_ visit: Visit) throws -> ShiftsAhead {
    ShiftsAhead(project: try visit.project())
  }

  static func show(
    _ visit: Visit, _ admitted: Admitted<[ShiftAhead]>
  ) throws -> Response {
    let words = ShiftsWords(language: visit.language)
    let (today, shifts) = (admitted.visitor.moment.day, admitted.answer)
    return visit.show(
      Page(
        title: words.title, reader: .visitor(admitted.visitor), project: try visit.project(),
        main: shifts.isEmpty
          ? """
          <h1>\(words.title)</h1>
          \(EmptyState(icon: .calendar, title: words.none, text: words.noneAdvice).markup)
          """
          : """
          <h1>\(words.title)</h1>
          <p class="lead">\(summary(shifts, words))</p>
          \(days(shifts, today: today, words))
          """))
  }

  private static func summary(_ shifts: [ShiftAhead], _ words: ShiftsWords) -> String {
    words.summary(shifts.count, open: shifts.reduce(0) { $0 + $1.openPlaces })
  }

  /// They come in the order of their time, so each day follows itself.
  private static func days(
    _ shifts: [ShiftAhead], today: CivilDay, _ words: ShiftsWords
  ) -> [HTML] {
    var sections: [HTML] = []
    var rest = shifts[...]
    while let day = rest.first?.starts.day {
      let ofDay = rest.prefix { $0.starts.day == day }
      rest = rest.dropFirst(ofDay.count)
      sections.append(section(day, today: today, ofDay, words))
    }
    return sections
  }

  private static func section(
    _ day: CivilDay, today: CivilDay, _ shifts: ArraySlice<ShiftAhead>, _ words: ShiftsWords
  ) -> HTML {
    let name = words.day(day, today: today)
    let table = ListTable(
      caption: name,
      columns: [
        .init(name: words.time), .init(name: words.area), .init(name: words.youths, isWide: true),
        .init(name: words.places),
      ], rows: shifts.map { row($0, words) }, isLinedUp: true)
    return """
      <section><h2>\(name) <span class="week">\(words.figures.week(of: day))</span></h2>\(table.markup)</section>

      """
  }

  private static func row(_ shift: ShiftAhead, _ words: ShiftsWords) -> [HTML] {
    let figures = words.figures
    let names = shift.youths.isEmpty ? words.nobody : shift.youths.joined(separator: ", ")
    let open = shift.openPlaces
    let badge = open == 0 ? nil : Badge(text: words.open(open), tone: .open).markup
    return [
      "<span class=\"time\">\(figures.time(shift.starts.time))–\(figures.time(shift.ends.time))</span>",
      "\(shift.area ?? Figures.none)", "\(names)",
      "\(shift.youths.count)/\(shift.youthsNeeded)\(badge.map { " \($0)" as HTML })",
    ]
  }
}

extension ShiftAhead {
  fileprivate var openPlaces: Int { max(0, youthsNeeded - youths.count) }
}

/// The words of the coming week.
struct ShiftsWords: Words {
  let language: Language

  var title: String { say("Vagter", "Shifts") }
  var time: String { say("Tid", "Time") }
  var area: String { say("Boligområde", "Area") }
  var youths: String { say("Unge", "Youths") }
  var places: String { say("Pladser", "Places") }
  var nobody: String { say("Ingen endnu", "Nobody yet") }
  var none: String { say("Ingen vagter", "No shifts") }

  var noneAdvice: String {
    say(
      "Der er ingen vagter i dag eller de næste syv dage.",
      "There are no shifts today or in the next seven days.")
  }

  func open(_ count: Int) -> String {
    say(
      plural(count, one: "1 ledig", many: "\(count) ledige"),
      plural(count, one: "1 open", many: "\(count) open"))
  }

  func day(_ day: CivilDay, today: CivilDay) -> String {
    let name = figures.heading(of: day)
    return day == today ? say("\(name) (i dag)", "\(name) (today)") : name
  }

  func summary(_ shifts: Int, open: Int) -> String {
    let all = say(
      "\(plural(shifts, one: "1 vagt", many: "\(shifts) vagter")) i dag og de næste syv dage.",
      "\(plural(shifts, one: "1 shift", many: "\(shifts) shifts")) today and in the next seven days."
    )
    let places =
      open == 0
      ? say("Alle pladser er besat.", "Every place is taken.")
      : say(
        plural(open, one: "1 plads er ledig.", many: "\(open) pladser er ledige."),
        plural(open, one: "1 place is open.", many: "\(open) places are open."))
    return "\(all) \(places)"
  }
}
