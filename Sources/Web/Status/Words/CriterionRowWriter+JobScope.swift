internal import Programme
internal import WorkingTime

extension CriterionRowWriter {
  /// Whose exits are counted, who waits, and how sure the share among those who answered is.
  var jobScope: String {
    sentences(exits, waiting, amongAnswered)
  }

  private var exits: String? {
    let status = report.jobAfterOneYear
    guard status.total > 0, let from = status.exitsFrom.map(figures.day) else { return nil }
    guard let to = status.exitsTo.map(figures.day) else {
      return say(
        da: "Tallet gælder dem, der er holdt op siden \(from).",
        en: "It is about those who left since \(from).")
    }
    return say(
      da: "Tallet gælder dem, der holdt op fra \(from) til \(to).",
      en: "It is about those who left from \(from) to \(to).")
  }

  private var waiting: String? {
    let status = report.jobAfterOneYear
    // What is hidden is left out: a dash among words says nothing.
    let waiting = [
      status.notDueYet.flatMap { count in
        count == 0
          ? nil : say(da: "\(count) mangler at nå et år", en: "\(count) have yet to reach a year")
      },
      status.windowOpen.flatMap { count in
        count == 0
          ? nil : say(da: "\(count) kan stadig nå at svare", en: "\(count) may still answer")
      },
    ].compactMap(\.self)
    guard !waiting.isEmpty else { return nil }
    return say(da: "Endnu ikke med: ", en: "Not yet in it: ")
      + waiting.joined(separator: say(da: " og ", en: " and ")) + "."
  }

  private var amongAnswered: String? {
    let status = report.jobAfterOneYear
    guard status.unanswered > 0, let answered = status.answeredPct,
      let interval = status.wilson95, interval.count == 2
    else { return nil }
    let share = figures.percent(answered, places: 0)
    let low = figures.decimal(interval[0], places: 0)
    let high = figures.percent(interval[1], places: 0)
    return say(
      da:
        "Af dem, der har svaret, er \(share) i job (et lignende hold kunne have givet \(low)-\(high)).",
      en:
        "Of those who answered, \(share) are in a job (a like group could have given \(low)-\(high))."
    )
  }
}
