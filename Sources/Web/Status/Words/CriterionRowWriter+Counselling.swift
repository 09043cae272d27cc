internal import Programme
internal import WorkingTime

extension CriterionRowWriter {
  var counselling: CriterionRow {
    let status = report.counselling
    let target = target(status.target)
    return CriterionRow(
      name: .counselling,
      wording: wording(
        .counselling,
        en: "\(target) youths are offered advice about CV, education and the like every year"),
      result: status.offered.map {
        say(da: "\($0) tilbudt i \(status.year)", en: "\($0) offered in \(status.year)")
      } ?? Figures.none,
      target: target,
      baseline: baseline(.counselling) + say(da: " (modtog)", en: " (received)"),
      baselineTime: "",
      verdict: status.verdict,
      reason: status.received.map {
        say(da: "\($0) tog imod mindst én samtale.", en: "\($0) took at least one session.")
      } ?? "",
      count: shown(status.offered),
      unit: say(da: "af \(target)", en: "of \(target)")
        + (status.received.map {
          say(da: " · \($0) har taget imod", en: " · \($0) have taken it up")
        } ?? ""),
      explanation: status.offered == nil ? notMeasured : sentences(offered, received),
      trend: counsellingTrend)
  }

  private var offered: String? {
    let status = report.counselling
    let target = target(status.target)
    return status.offered.map {
      say(
        da: "I \(status.year) fik \($0) unge tilbud om vejledning (mål \(target)).",
        en: "In \(status.year), \($0) youths were offered counselling (target \(target)).")
    }
  }

  private var received: String? {
    let indicator = report.indicator(.counselling)
    let before = indicator?.baselineOn.flatMap { day in
      indicator?.baseline.map { (year: day.year, youths: figures.number($0)) }
    }
    return report.counselling.received.map {
      say(da: "\($0) tog imod mindst én samtale", en: "\($0) took at least one session")
        + (before.map {
          say(
            da: "; i \($0.year) var det ca. \($0.youths).",
            en: "; in \($0.year) it was about \($0.youths).")
        } ?? ".")
    }
  }

  private var counsellingTrend: String {
    guard let before = report.counselling.sameDayLastYear else { return "" }
    let (offered, received) = (shown(before.offered), shown(before.received))
    return say(
      da: "Samme dag året før: \(offered) tilbudt, \(received) modtaget.",
      en: "Same day the year before: \(offered) offered, \(received) received.")
  }
}
