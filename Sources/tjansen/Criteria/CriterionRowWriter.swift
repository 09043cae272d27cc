internal import Programme

/// Writes the rows of a report in one language.
struct CriterionRowWriter {
  let report: CriteriaReport
  let language: Language
  let figures: Figures

  var attached: CriterionRow {
    let status = report.status.attached
    let year = report.criteria.attached.years[String(status.year)]
    let reason = year.map {
      Phrase(
        da: "\($0.carriedOver) videreført, \($0.firstTime) nye, \($0.returning) genansat."
          + (status.sameDayLastYear.map { " Samme dag året før: \($0)." } ?? ""),
        en: "\($0.carriedOver) carried over, \($0.firstTime) new, \($0.returning) returning."
          + (status.sameDayLastYear.map { " Same day the year before: \($0)." } ?? ""))
    }
    return CriterionRow(
      wording: wording(
        .attached, en: "35 youths are attached to the spare-time job project Tjansen every year"),
      result: status.youths.map { youths in
        say(
          da: "\(youths) \(youths == 1 ? "ung" : "unge") i \(status.year)",
          en: "\(youths) \(youths == 1 ? "youth" : "youths") in \(status.year)")
      } ?? "–",
      target: whole(.attached), baseline: baseline(.attached), verdict: status.verdict,
      reason: reason?(in: language) ?? "")
  }

  var jobAfterOneYear: CriterionRow {
    let status = report.status.jobAfterOneYear
    return CriterionRow(
      wording: wording(
        .jobAfterOneYear,
        en:
          "75 % of the youths who were employed have an ordinary spare-time job after 1 year (measured continuously)"
      ),
      result: status.total == 0
        ? "–"
        : say(
          da: "\(status.confirmed) af \(status.total)", en: "\(status.confirmed) of \(status.total)"
        )
          + " (\(figures.share(status.confirmed, of: status.total)))",
      target: whole(.jobAfterOneYear) + " %", baseline: publishedShare, verdict: status.verdict,
      reason: status.total == 0 ? "" : jobReason(status))
  }

  private func jobReason(_ status: CriteriaStatus.JobAfterOneYear) -> String {
    let low = figures.share(status.confirmed, of: status.total)
    let high = figures.share(status.confirmed + status.unanswered, of: status.total)
    switch (status.verdict, status.unanswered) {
    case (_, 0): return ""
    case (.notMet, _):
      return say(
        da: "Selv hvis de \(status.unanswered) ubesvarede alle er i job, bliver det \(high).",
        en: "Even if the \(status.unanswered) unanswered are all in a job, it is \(high).")
    case (.met, _):
      return say(
        da: "\(status.unanswered) har ikke svaret.", en: "\(status.unanswered) not answered.")
    default:
      return say(
        da:
          "\(status.unanswered) har ikke svaret. Resultatet ligger mellem \(low) og \(high). Der mangler \(status.answersStillNeeded) ja-svar.",
        en:
          "\(status.unanswered) not answered. The result lies between \(low) and \(high). Yes-answers still needed: \(status.answersStillNeeded)."
      )
    }
  }

  var volunteers: CriterionRow {
    let status = report.status.volunteers
    let previous = status.previous.map {
      say(da: "Året før: \($0).", en: "The year before: \($0).")
    }
    let thisYear = status.thisYear.map {
      say(da: "I år indtil nu: \($0).", en: "This year so far: \($0).")
    }
    return CriterionRow(
      wording: wording(
        .volunteers,
        en:
          "Youths who have been attached to Tjansen volunteer. The number shall rise during the project period (there are none at present)"
      ),
      result: status.year.flatMap { year in
        status.youths.map { youths in
          say(
            da: "\(youths) \(youths == 1 ? "frivillig" : "frivillige") i \(year)",
            en: "\(youths) \(youths == 1 ? "volunteer" : "volunteers") in \(year)")
        }
      } ?? "–",
      target: say(da: "stigende", en: "rising"), baseline: baseline(.volunteers),
      verdict: status.verdict,
      reason: [previous, thisYear].compactMap(\.self).joined(separator: " "))
  }

  var counselling: CriterionRow {
    let status = report.status.counselling
    return CriterionRow(
      wording: wording(
        .counselling, en: "80 youths are offered advice about CV, education and the like every year"
      ),
      result: status.offered.map {
        say(da: "\($0) tilbudt i \(status.year)", en: "\($0) offered in \(status.year)")
      } ?? "–",
      target: whole(.counselling),
      baseline: baseline(.counselling) + say(da: " (modtog)", en: " (received)"),
      verdict: status.verdict,
      reason: status.received.map {
        say(da: "\($0) tog imod mindst én samtale.", en: "\($0) took at least one session.")
      } ?? "")
  }

  var dropout: CriterionRow {
    let points = report.criteria.dropout
    let latest = points.final ?? points.midway
    return CriterionRow(
      wording: wording(
        .dropout,
        en:
          "By the end of 2016 the number of 17-19-year-olds in Løget and Nørremarken who leave their original education is down 10 %"
      ),
      result: latest.map { point in
        "\(point.dropouts)" + (point.reductionPct.map { " (\(change($0)))" } ?? "") + "\n"
          + figures.quarter(point.period)
      } ?? "–",
      target: "−\(whole(.dropout)) %",
      baseline: points.baseline.map { "\($0.dropouts)\n\(figures.quarter($0.period))" }
        ?? Verdict.notMeasured.phrase(in: language),
      verdict: report.status.dropout.verdict,
      reason: dropoutReason(latest, points.baseline))
  }

  private func dropoutReason(
    _ latest: SuccessCriteria.DropoutPoint?, _ baseline: SuccessCriteria.DropoutPoint?
  ) -> String {
    guard latest?.numberAndRateDisagree == true, let before = baseline?.ratePct,
      let after = latest?.ratePct
    else { return "" }
    return say(
      da:
        "Antal og andel er uenige: andelen gik fra \(figures.percent(before)) til \(figures.percent(after)).",
      en:
        "Number and rate disagree: the rate went from \(figures.percent(before)) to \(figures.percent(after))."
    )
  }

  /// A reduction as a change: 5.00 fewer is −5.
  private func change(_ reduction: String) -> String {
    let magnitude = reduction.hasPrefix("-") ? String(reduction.dropFirst()) : reduction
    let isNothing = !magnitude.contains { $0 != "0" && $0 != "." }
    let sign = isNothing ? "" : reduction.hasPrefix("-") ? "+" : "−"
    return sign
      + figures.percent(magnitude.hasSuffix(".00") ? String(magnitude.dropLast(3)) : magnitude)
  }

  private var publishedShare: String {
    guard let indicator = report.indicator(.jobAfterOneYear), let baseline = indicator.baseline
    else { return lost }
    return figures.percent("\(baseline)")
      + (indicator.baselineOn.map { "\n" + figures.month($0) } ?? "")
  }

  private func wording(_ name: Indicator.Name, en english: String) -> String {
    language == .danish ? report.indicator(name)?.wording ?? "" : english
  }

  private func whole(_ name: Indicator.Name) -> String {
    number(report.indicator(name)?.target) ?? "–"
  }

  private func baseline(_ name: Indicator.Name) -> String {
    number(report.indicator(name)?.baseline) ?? lost
  }

  private func number(_ value: Double?) -> String? {
    value.map { $0 == $0.rounded() ? "\(Int($0))" : figures.decimal("\($0)") }
  }

  private var lost: String { Self.notStated(in: language) }

  /// What stands for a figure that the source has lost.
  static let notStated = Phrase(da: "ikke oplyst i kilden", en: "not stated in the source")

  private func say(da: String, en: String) -> String { Phrase(da: da, en: en)(in: language) }
}
