internal import Programme

/// One short sentence for each criterion.
struct SummarySentences {
  let report: StatusReport
  let figures: Figures

  func sentences(in box: SummaryBox) -> [String] {
    [
      (report.attached.verdict, attached),
      (report.jobAfterOneYear.verdict, jobAfterOneYear),
      (report.volunteers.verdict, volunteers),
      (report.counselling.verdict, counselling),
      (report.dropout.verdict, dropout),
    ].filter { SummaryBox($0.0) == box }.map(\.1)
  }

  private var attached: String {
    let status = report.attached
    guard let youths = status.youths else {
      return say("Tilknytningen er ikke målt endnu.", "Attachment is not measured yet.")
    }
    let target = target(status.target)
    return say(
      "\(youths) af \(target) unge er tilknyttet i \(status.year)",
      "\(youths) of \(target) youths are attached in \(status.year)") + yearEnds(status.verdict)
  }

  private var counselling: String {
    let status = report.counselling
    guard let offered = status.offered else {
      return say("Vejledningen er ikke målt endnu.", "Counselling is not measured yet.")
    }
    let target = target(status.target)
    return say(
      "\(offered) af \(target) unge er tilbudt vejledning i \(status.year)",
      "\(offered) of \(target) youths are offered counselling in \(status.year)")
      + fewReceived + yearEnds(status.verdict)
  }

  /// Enough offered is not enough received.
  private var fewReceived: String {
    let status = report.counselling
    guard status.verdict == .met, let received = status.received, let target = status.target,
      Double(received) < target
    else { return "" }
    return say(", men kun \(received) har taget imod", ", but only \(received) have taken it up")
  }

  private func yearEnds(_ verdict: Verdict) -> String {
    verdict == .inProgress ? say("; året er ikke slut.", "; the year is not over.") : "."
  }

  private var jobAfterOneYear: String {
    let status = report.jobAfterOneYear
    let target = target(status.targetPct)
    let confirmed = say(
      "\(status.confirmed) af \(status.total) er bekræftet i job efter et år",
      "\(status.confirmed) of \(status.total) are confirmed in a job after a year")
    switch status.verdict {
    case .met:
      return confirmed
        + say("; målet på \(target) % er nået.", "; the target of \(target) % is reached.")
    case .notMet:
      return confirmed
        + say("; målet på \(target) % er ikke nået.", "; the target of \(target) % is not reached.")
    case .undetermined:
      return confirmed
        + say(
          "; de ubesvarede (\(status.unanswered)) afgør målet på \(target) %.",
          "; the unanswered (\(status.unanswered)) decide the target of \(target) %.")
    case .insufficientResponse:
      return confirmed
        + say("; for få har svaret til at opgøre det.", "; too few have answered to tell.")
    case .tooFew:
      return confirmed
        + say("; det er for få til en vurdering.", "; that is too few for a verdict.")
    case .inProgress, .falling, .incomplete, .notMeasured:
      return say("Job efter et år er ikke målt endnu.", "Jobs after a year are not measured yet.")
    }
  }

  private var volunteers: String {
    let status = report.volunteers
    guard let year = status.year, let youths = status.youths else {
      return say("Frivillige er ikke målt endnu.", "Volunteers are not measured yet.")
    }
    let counted =
      youths == 0
      ? say("Ingen unge var frivillige i \(year)", "No youths volunteered in \(year)")
      : say(
        youths == 1 ? "1 ung var frivillig i \(year)" : "\(youths) unge var frivillige i \(year)",
        "\(youths) \(youths == 1 ? "youth" : "youths") volunteered in \(year)")
    return counted
      + (status.previous.map {
        say(" mod \($0) året før.", " against \($0) the year before.")
      } ?? ".")
  }

  private var dropout: String {
    let (before, after) = (report.dropout.baseline?.counted, report.dropout.final?.counted)
    switch report.dropout.verdict {
    case .incomplete:
      return say(
        "Frafaldet kan ikke opgøres: et område mangler.",
        "Drop-out cannot be told: an area is missing.")
    case .met, .notMet, .inProgress, .falling, .undetermined, .insufficientResponse, .tooFew,
      .notMeasured:
      guard let before, let after, report.dropout.verdict != .notMeasured else {
        return dropoutUnjudged
      }
      let target = target(report.dropout.targetReductionPct)
      return say(
        "Frafaldet gik fra \(before) til \(after); målet var \(target) % færre.",
        "Drop-outs went from \(before) to \(after); the target was \(target) % fewer."
      )
    }
  }

  private var dropoutUnjudged: String {
    let points = report.dropout
    if points.final != nil {
      return say(
        "Frafaldet kan ikke holdes op mod udgangspunktet.",
        "Drop-out cannot be held against the baseline.")
    }
    return points.baseline == nil && points.midway == nil
      ? say("Frafaldet er ikke målt endnu.", "Drop-out is not measured yet.")
      : say("Frafaldet mangler den sidste måling.", "Drop-out lacks its last measurement.")
  }

  private func target(_ target: Double?) -> String { target.map(figures.number) ?? Figures.none }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
