internal import Programme

extension CriterionRowWriter {
  var dropout: CriterionRow {
    let (baseline, latest) = (report.dropout.baseline, report.dropout.latest)
    let target = target(report.dropout.targetReductionPct)
    return CriterionRow(
      name: .dropout,
      wording: wording(
        .dropout,
        en:
          "By the end of 2016 the number of 17-19-year-olds in Løget and Nørremarken who leave their original education is down \(target) %"
      ),
      result: latest.map { point in
        shown(point.counted) + (change(to: point).map { " (\($0))" } ?? "") + "\n"
          + figures.quarter(point.period)
      } ?? Figures.none,
      target: "−\(target) %",
      baseline: baseline.map { shown($0.counted) } ?? Verdict.notMeasured.phrase(in: language),
      baselineTime: baseline.map { figures.quarter($0.period) } ?? "",
      verdict: report.dropout.verdict,
      reason: disagreement ?? "",
      count: shown(latest?.counted),
      unit: dropoutUnit,
      explanation: dropoutExplanation)
  }

  private var dropoutUnit: String {
    guard let latest = report.dropout.latest else { return notMeasured.lowercasedFirst }
    let quarter = say(da: "i ", en: "in ") + figures.quarter(latest.period)
    guard let before = report.dropout.baseline?.counted, latest.isComplete else { return quarter }
    return say(da: "mod \(before)", en: "from \(before)")
      + (change(to: latest).map { " · \($0)" } ?? "")
  }

  private var dropoutExplanation: String {
    let points = report.dropout
    guard let latest = points.latest else {
      return sentences(
        notMeasured,
        points.baseline.map {
          say(
            da: "Udgangspunktet er \(shown($0.counted)) i \(figures.quarter($0.period)).",
            en: "The baseline is \(shown($0.counted)) in \(figures.quarter($0.period)).")
        })
    }
    guard let baseline = points.baseline else {
      return say(da: "Udgangspunktet er ikke målt.", en: "The baseline was not measured.")
    }
    guard let before = baseline.counted, let after = latest.counted else {
      return say(
        da: "Et område mangler, så tallene kan ikke sammenlignes.",
        en: "An area is missing, so the numbers cannot be compared.")
    }
    return sentences(
      number(from: before, to: after, change(to: latest)), points.final == nil ? midway : aim,
      population(from: baseline, to: latest),
      before < 1000
        ? say(
          da: "Med så små tal kan forskellen være tilfældig.",
          en: "With numbers this small the difference may be chance.") : nil)
  }

  private func number(from before: Int, to after: Int, _ change: String?) -> String {
    let percent = change.map { " (\($0))" } ?? ""
    return say(
      da: "Antallet, der faldt fra, gik fra \(before) til \(after)\(percent).",
      en: "The number who left went from \(before) to \(after)\(percent).")
  }

  private var aim: String {
    let target = target(report.dropout.targetReductionPct)
    return say(da: "Målet var −\(target) %.", en: "The target was −\(target) %.")
  }

  private var midway: String {
    say(
      da: "Det er målt midtvejs; målet gælder den sidste måling.",
      en: "That is midway; the target is for the last measurement.")
  }

  private func population(
    from baseline: StatusReport.Dropout.Point, to latest: StatusReport.Dropout.Point
  ) -> String? {
    guard let before = baseline.ratePct, let after = latest.ratePct, let fewer = baseline.atRisk,
      let more = latest.atRisk
    else { return nil }
    let rates = rates(from: before, to: after)
    guard more != fewer else {
      return say(da: "Andelen \(rates).", en: "The rate \(rates).")
    }
    return more > fewer
      ? say(
        da: "Samtidig blev der flere unge: andelen \(rates).",
        en: "Meanwhile there were more youths: the rate \(rates).")
      : say(
        da: "Samtidig blev der færre unge: andelen \(rates).",
        en: "Meanwhile there were fewer youths: the rate \(rates).")
  }

  private func rates(from before: String, to after: String) -> String {
    let (low, high) = (figures.percent(before, places: 1), figures.percent(after, places: 1))
    let (was, became) = (Double(before) ?? 0, Double(after) ?? 0)
    if low == high { return say(da: "er \(low) begge gange", en: "is \(low) both times") }
    return became < was
      ? say(da: "faldt fra \(low) til \(high)", en: "fell from \(low) to \(high)")
      : say(da: "steg fra \(low) til \(high)", en: "rose from \(low) to \(high)")
  }

  private var disagreement: String? {
    guard report.dropout.latest?.numberAndRateDisagree == true,
      let before = report.dropout.baseline?.ratePct, let after = report.dropout.latest?.ratePct
    else { return nil }
    return say(
      da:
        "Antal og andel er uenige: andelen gik fra \(figures.percent(before)) til \(figures.percent(after)).",
      en:
        "Number and rate disagree: the rate went from \(figures.percent(before)) to \(figures.percent(after))."
    )
  }

  /// A point against the baseline in percent: "−5 %"; nil where the two cannot be compared.
  private func change(to point: StatusReport.Dropout.Point) -> String? {
    guard point.reductionPct != nil, let before = report.dropout.baseline?.counted, before > 0,
      let after = point.counted
    else { return nil }
    let fewer = before - after
    let sign = fewer == 0 ? "" : fewer > 0 ? "−" : "+"
    return sign
      + figures.share(
        abs(fewer), of: before, beside: report.dropout.targetReductionPct ?? 0)
  }
}

extension String {
  /// The sentence as part of a longer line.
  fileprivate var lowercasedFirst: String {
    let words = hasSuffix(".") ? dropLast() : self[...]
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
