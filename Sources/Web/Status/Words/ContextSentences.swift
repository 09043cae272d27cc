public import Programme
internal import WorkingTime

/// The figures around the criteria, a sentence each.
public struct ContextSentences: Sendable {
  public let sentences: [String]

  public init(_ report: StatusReport, language: Language) {
    let writer = Writer(report: report, figures: Figures(language: language))
    sentences = writer.all.map { $0(in: language) }
  }

  private struct Writer {
    let report: StatusReport
    let figures: Figures

    var context: StatusReport.Context { report.context }

    var all: [Phrase] {
      [employed, atATime, baselineSeries, coverage, weeklyHours, focusSplit].compactMap(\.self)
        + funding
    }

    private var employed: Phrase? {
      guard let ever = context.everEmployed, let now = context.employedNow else { return nil }
      let day = figures.day(report.asOf)
      return Phrase(
        da: "\(ever) unge har været ansat i alt; \(now) er ansat pr. \(day).",
        en: "\(ever) youths have been employed in all; \(now) are employed on \(day).")
    }

    private var atATime: Phrase? {
      guard let atATime = context.atATime, let mean = atATime.mean, let min = atATime.min,
        let max = atATime.max
      else { return nil }
      return Phrase(
        da:
          "\(figures.decimal(mean)) ad gangen i gennemsnit i \(atATime.year) (fra \(min) til \(max)).",
        en: "\(mean) at a time on average in \(atATime.year) (from \(min) to \(max)).")
    }

    private var baselineSeries: Phrase? {
      let series = context.baselineSeries
      guard let inJob = series.inJob, let youths = series.youths, let pct = series.pct else {
        return nil
      }
      let (from, month) = (figures.day(series.windowFrom), figures.month(series.windowTo))
      let leavers = series.leavers ?? 0
      let leaversPct = series.leaversPct.map(figures.percent) ?? Figures.none
      return Phrase(
        da:
          "\(inJob) af \(youths) tilknyttede siden \(from) har fritidsjob i \(month) (\(figures.percent(pct))); blandt de \(leavers), der er holdt op, \(leaversPct).",
        en:
          "\(inJob) of \(youths) attached since \(from) have a spare-time job in \(month) (\(figures.percent(pct))); among the \(leavers) who have left, \(leaversPct)."
      )
    }

    private var coverage: Phrase? {
      guard let population = context.coverage.population, let employed = context.coverage.employed
      else { return nil }
      let share = figures.share(employed, of: population)
      return Phrase(
        da:
          "\(employed) af områdernes \(population) 13-14-årige er ansat (\(share)); udgangspunkt: \(coverageBaseline(in: .danish)).",
        en:
          "\(employed) of the areas' \(population) 13-14-year-olds are employed (\(share)); baseline: \(coverageBaseline(in: .english))."
      )
    }

    private func coverageBaseline(in language: Language) -> String {
      report.indicator(.coverage)?.baseline.map { figures.percent("\($0)") }
        ?? CriterionRowWriter.notStated(in: language)
    }

    private var weeklyHours: Phrase? {
      let hours = context.weeklyHours
      guard let weeks = hours.weeks, let within = hours.within, weeks > 0 else { return nil }
      return Phrase(
        da: "\(within) af \(weeks) arbejdsuger i \(hours.to.year) lå på 4-12 timer.",
        en: "\(within) of \(weeks) weeks worked in \(hours.to.year) were of 4-12 hours.")
    }

    private var focusSplit: Phrase? {
      guard let split = context.focusSplit, let share = split.counsellingSharePct else {
        return nil
      }
      return Phrase(
        da:
          "\(figures.percent(share)) af personalets timer i \(split.year) gik til vejledning (ca. 50/50).",
        en:
          "\(figures.percent(share)) of the staff's hours in \(split.year) went to counselling (about 50/50)."
      )
    }

    private var funding: [Phrase] {
      context.funding.compactMap { funding in
        guard let lbf = funding.lbfPct, let local = funding.localPct,
          let isWithinRule = funding.isWithinRule
        else { return nil }
        return Phrase(
          da:
            "\(funding.plan): Landsbyggefonden \(figures.percent(lbf)), lokalt \(figures.percent(local)): \(isWithinRule ? "inden for" : "bryder") reglen om højst 75 %.",
          en:
            "\(funding.plan): Landsbyggefonden \(figures.percent(lbf)), local \(figures.percent(local)): \(isWithinRule ? "within" : "breaks") the rule of at most 75 %."
        )
      }
    }
  }
}
