internal import HTML
internal import Programme

/// Which figures of a masked report are hidden, and the one sentence that says so.
enum HiddenFigures {
  static func note(_ report: StatusReport, in language: Language) -> HTML {
    // Never fewer than three, whatever the definition says: one of two knows the other.
    let fewest = max(3, report.definition.suppressBelow)
    let note = Phrase(
      da: "– Færre end \(fewest), eller kunne regnes ud: vises ikke af hensyn til de unge.",
      en: "– Fewer than \(fewest), or could be worked out: not shown, for the youths' sake.")
    return "<p class=\"hidden-note\">\(note(in: language))</p>"
  }

  static func areInCriteria(_ report: StatusReport) -> Bool {
    guard report.isMasked else { return false }
    let (attached, volunteers) = (report.attached, report.volunteers)
    let job = report.jobAfterOneYear
    let parts = [
      attached.carriedOver, attached.firstTime, attached.returning, attached.starting,
    ]
    let kinds = [
      volunteers.concreteActivity, volunteers.ongoingActivity, volunteers.neighbourhoodHouse,
    ]
    return attached.youths != nil && parts.contains(nil)
      || (volunteers.youths ?? 0) > 0 && kinds.contains(nil)
      || [job.notDueYet, job.windowOpen].contains(nil)
  }

  static func areInContext(_ report: StatusReport) -> Bool {
    guard report.isMasked else { return false }
    let (context, quality) = (report.context, report.quality)
    let shown = [
      context.weeklyHours.weeks, context.weeklyHours.within, context.coverage.employed,
      quality.contradictory, quality.late, quality.dueWithin60Days,
    ]
    let series = context.baselineSeries
    return shown.contains(nil) || (series.answered ?? 0) > 0 && series.pct == nil
  }
}
