internal import Programme

extension CriterionRowWriter {
  var attached: CriterionRow {
    let status = report.attached
    let target = target(status.target)
    return CriterionRow(
      name: .attached,
      wording: wording(
        .attached,
        en: "\(target) youths are attached to the spare-time job project Tjansen every year"),
      result: status.youths.map { youths in
        say(
          da: "\(youths) \(youths == 1 ? "ung" : "unge") i \(status.year)",
          en: "\(youths) \(youths == 1 ? "youth" : "youths") in \(status.year)")
      } ?? Figures.none,
      target: target, baseline: baseline(.attached), verdict: status.verdict,
      reason: status.youths == nil ? "" : sentences(attachedParts, attachedTrend),
      count: shown(status.youths),
      unit: say(da: "af \(target) i \(status.year)", en: "of \(target) in \(status.year)"),
      explanation: status.youths == nil ? notMeasured : sentences(attachedParts, attachedStarts),
      trend: attachedTrend ?? "")
  }

  private var attachedParts: String {
    let status = report.attached
    if status.carriedOver == nil, status.firstTime == nil, status.returning == nil {
      return say(
        da: "Videreførte, nye og genansatte: –.", en: "Carried over, new and returning: –.")
    }
    let (carriedOver, firstTime) = (shown(status.carriedOver), shown(status.firstTime))
    func ending(_ count: Int?) -> String { count == 1 ? "" : "e" }
    return say(
      da:
        "\(carriedOver) videreført\(ending(status.carriedOver)), \(firstTime) ny\(ending(status.firstTime)), \(shown(status.returning)) \(status.returning == 1 ? "genansat" : "genansatte").",
      en: "\(carriedOver) carried over, \(firstTime) new, \(shown(status.returning)) returning.")
  }

  /// The other reading of the criterion, so that both numbers are always shown.
  private var attachedStarts: String {
    let year = report.attached.year
    return report.attached.starting.map {
      say(da: "\($0) er begyndt i \(year).", en: "\($0) began in \(year).")
    } ?? say(da: "Begyndt i \(year): –.", en: "Began in \(year): –.")
  }

  private var attachedTrend: String? {
    report.attached.sameDayLastYear.map {
      say(da: "Samme dag året før: \($0).", en: "Same day the year before: \($0).")
    }
  }
}
