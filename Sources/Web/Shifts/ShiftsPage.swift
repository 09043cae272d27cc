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
    _ visit: Visit, _ admitted: Admitted<(today: CivilDay, shifts: [ShiftAhead])>
  ) throws -> Response {
    let words = Words(language: visit.language)
    let (today, shifts) = admitted.answer
    let days = Dictionary(grouping: shifts, by: \.starts.day).sorted { $0.key < $1.key }
    let sections = days.map { day, shifts in words.section(day, today: today, shifts) }
    let missing = shifts.reduce(0) { $0 + max(0, $1.youthsNeeded - $1.youths.count) }
    return visit.page(
      title: words.title, visitor: admitted.visitor, project: try visit.project(),
      main: """
        <h1>\(words.title)</h1>
        <p class="lead">\(words.summary(shifts.count, missing: missing))</p>
        \(sections)
        """)
  }

  private struct Words {
    let language: Language

    var title: String { say("Vagter", "Shifts") }

    func summary(_ shifts: Int, missing: Int) -> String {
      if shifts == 0 {
        return say(
          "Der er ingen vagter i dag eller de næste syv dage.",
          "There are no shifts today or in the next seven days.")
      }
      let all =
        shifts == 1
        ? say("1 vagt i dag og de næste syv dage.", "1 shift today and in the next seven days.")
        : say(
          "\(shifts) vagter i dag og de næste syv dage.",
          "\(shifts) shifts today and in the next seven days.")
      return switch missing {
      case 0: all + say(" Alle pladser er besat.", " Every place is taken.")
      case 1: all + say(" 1 plads er ledig.", " 1 place is open.")
      default:
        all + say(" \(missing) pladser er ledige.", " \(missing) places are open.")
      }
    }

    func section(_ day: CivilDay, today: CivilDay, _ shifts: [ShiftAhead]) -> HTML {
      let name = Figures(language: language).nearDay(day)
      let table = ListTable(
        columns: [
          .init(name: say("Tid", "Time")), .init(name: say("Boligområde", "Area")),
          .init(name: say("Unge", "Youths")), .init(name: say("Pladser", "Places")),
        ], rows: shifts.map(row))
      return """
        <section>
        <h2>\(day == today ? say("I dag, ", "Today, ") + name : name)</h2>
        \(table.markup)
        </section>
        """
    }

    private func row(_ shift: ShiftAhead) -> [HTML] {
      let figures = Figures(language: language)
      let open = max(0, shift.youthsNeeded - shift.youths.count)
      let names =
        shift.youths.isEmpty
        ? say("Ingen endnu", "Nobody yet") : shift.youths.joined(separator: ", ")
      let badge = open == 1 ? say("1 ledig", "1 open") : say("\(open) ledige", "\(open) open")
      return [
        "<span class=\"time\">\(figures.time(shift.starts.time))–\(figures.time(shift.ends.time))</span>",
        "\(shift.area ?? Figures.none)",
        "\(names)",
        "\(shift.youths.count)/\(shift.youthsNeeded) \("<span class=\"badge open\">\(badge)</span>" as HTML, if: open > 0)",
      ]
    }

    private func say(_ danish: String, _ english: String) -> String {
      Phrase(da: danish, en: english)(in: language)
    }
  }
}
