internal import Programme

extension CriterionRowWriter {
  var jobAfterOneYear: CriterionRow {
    let status = report.jobAfterOneYear
    let indicator = report.indicator(.jobAfterOneYear)
    let target = target(status.targetPct)
    return CriterionRow(
      name: .jobAfterOneYear,
      wording: wording(
        .jobAfterOneYear,
        en:
          "\(target) % of the youths who were employed have an ordinary spare-time job after 1 year (measured continuously)"
      ),
      result: status.total == 0
        ? Figures.none : confirmedOfTotal + " (\(jobShare(status.confirmed)))",
      target: "\(target) %",
      baseline: indicator?.baseline.map { figures.percent("\($0)") }
        ?? Self.notStated(in: language),
      baselineTime: indicator?.baselineOn.map(figures.month) ?? "",
      verdict: status.verdict,
      reason: status.total == 0 ? "" : jobReason,
      count: status.total == 0 ? Figures.none : "\(status.confirmed)",
      unit: status.total == 0
        ? say(da: "ingen kan måles endnu", en: "nobody can be measured yet")
        : say(da: "af \(status.total)", en: "of \(status.total)")
          + " · \(jobShare(status.confirmed))",
      explanation: status.total == 0 ? notMeasured : jobExplanation,
      scope: jobScope)
  }

  private var confirmedOfTotal: String {
    let status = report.jobAfterOneYear
    return say(
      da: "\(status.confirmed) af \(status.total)", en: "\(status.confirmed) of \(status.total)")
  }

  private func jobShare(_ part: Int) -> String {
    let status = report.jobAfterOneYear
    return figures.share(part, of: status.total, beside: status.targetPct ?? 0)
  }

  private var jobReason: String {
    let status = report.jobAfterOneYear
    guard status.unanswered > 0 else { return "" }
    switch status.verdict {
    case .notMet:
      return evenIfAll + " \(jobShare(status.confirmed + status.unanswered))."
    case .met:
      return notAnswered
    case .inProgress, .falling, .undetermined, .insufficientResponse, .tooFew, .incomplete,
      .notMeasured:
      return sentences(notAnswered, resultLies + ".", answersNeeded)
    }
  }

  private var jobExplanation: String {
    let status = report.jobAfterOneYear
    let definition = report.definition
    let target = target(status.targetPct)
    switch status.verdict {
    case .met:
      return sentences(
        confirmedAfterAYear,
        status.unanswered == 0
          ? say(
            da: "Målet er \(target) %: målet er opfyldt.",
            en: "The target is \(target) %: the target is met.")
          : say(
            da: "Målet er \(target) %: målet er opfyldt, uanset hvad \(theUnanswered) svarer.",
            en: "The target is \(target) %: the target is met, whatever \(theUnanswered) answer."))
    case .notMet:
      return sentences(
        confirmedAfterAYear,
        say(da: "Målet er \(target) %.", en: "The target is \(target) %."),
        status.unanswered == 0
          ? say(da: "Målet er ikke opfyldt.", en: "The target is not met.")
          : evenIfAll + " " + bestCase
            + say(da: ": målet er ikke opfyldt.", en: ": the target is not met."))
    case .undetermined:
      return sentences(
        confirmedInJob, notAnswered,
        resultLies
          + say(
            da: ", så det er uafklaret, om målet på \(target) % er nået.",
            en: ", so it is undetermined whether the target of \(target) % is reached."),
        answersNeeded)
    case .insufficientResponse:
      return sentences(
        confirmedInJob, notAnswered, resultLies + ".",
        say(
          da: "Mindst \(definition.minResponsePct) % skal have svaret, før det kan opgøres.",
          en: "At least \(definition.minResponsePct) % must have answered before it can be told."))
    case .tooFew:
      return sentences(
        confirmedInJob, status.unanswered > 0 ? notAnswered : nil,
        say(
          da: "Der skal mindst \(definition.minVerdictYouths) unge til en vurdering.",
          en: "It takes at least \(definition.minVerdictYouths) youths for a verdict."))
    case .inProgress, .falling, .incomplete, .notMeasured:
      return confirmedInJob
    }
  }
}

extension CriterionRowWriter {
  private var confirmedAfterAYear: String {
    let status = report.jobAfterOneYear
    let share = jobShare(status.confirmed)
    return say(
      da:
        "\(status.confirmed) af \(status.total) unge (\(share)) havde bekræftet et ordinært fritidsjob et år efter deres ansættelse.",
      en:
        "\(status.confirmed) of \(status.total) youths (\(share)) had confirmed an ordinary spare-time job a year after their employment."
    )
  }

  private var confirmedInJob: String {
    let share = jobShare(report.jobAfterOneYear.confirmed)
    return say(
      da: "\(confirmedOfTotal) (\(share)) er bekræftet i job.",
      en: "\(confirmedOfTotal) (\(share)) are confirmed in a job.")
  }

  private var notAnswered: String {
    let unanswered = report.jobAfterOneYear.unanswered
    return say(
      da: "\(unanswered) har ikke svaret.",
      en: unanswered == 1 ? "1 has not answered." : "\(unanswered) have not answered.")
  }

  private var theUnanswered: String {
    let unanswered = report.jobAfterOneYear.unanswered
    return unanswered == 1
      ? say(da: "den ubesvarede", en: "the one unanswered")
      : say(da: "de \(unanswered) ubesvarede", en: "the \(unanswered) unanswered")
  }

  private var evenIfAll: String {
    report.jobAfterOneYear.unanswered == 1
      ? say(
        da: "Selv hvis \(theUnanswered) er i job, bliver det",
        en: "Even if \(theUnanswered) is in a job, it is")
      : say(
        da: "Selv hvis \(theUnanswered) alle er i job, bliver det",
        en: "Even if \(theUnanswered) are all in a job, it is")
  }

  private var bestCase: String {
    let status = report.jobAfterOneYear
    let best = status.confirmed + status.unanswered
    return say(da: "\(best) af \(status.total)", en: "\(best) of \(status.total)")
      + " (\(jobShare(best)))"
  }

  private var resultLies: String {
    let status = report.jobAfterOneYear
    let low = jobShare(status.confirmed)
    let high = jobShare(status.confirmed + status.unanswered)
    return say(
      da: "Resultatet ligger mellem \(low) og \(high)",
      en: "The result lies between \(low) and \(high)")
  }

  private var answersNeeded: String {
    let needed = report.jobAfterOneYear.answersStillNeeded
    return say(
      da: "Der mangler \(needed) ja-svar.", en: "Yes-answers still needed: \(needed).")
  }
}
