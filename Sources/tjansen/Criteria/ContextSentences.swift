internal import Programme

/// The figures around the criteria, a sentence each.
struct ContextSentences {
  let sentences: [String]

  init(_ report: CriteriaReport, language: Language) {
    let writer = Writer(
      context: report.context, asOf: report.asOf, coverageIndicator: report.indicator(.coverage),
      figures: Figures(language: language))
    sentences = writer.all.map { $0(in: language) }
  }

  private struct Writer {
    let context: ContextFigures
    let asOf: String
    let coverageIndicator: Indicator?
    let figures: Figures

    var all: [Phrase] {
      [employed, atATime, baselineSeries, coverage, weeklyHours, focusSplit].compactMap(\.self)
        + funding
    }

    private var year: String { String(asOf.prefix(4)) }

    private var employed: Phrase {
      Phrase(
        da:
          "\(context.everEmployed) unge har været ansat i alt; \(context.employedNow) er ansat pr. \(figures.day(asOf)).",
        en:
          "\(context.everEmployed) youths have been employed in all; \(context.employedNow) are employed on \(figures.day(asOf))."
      )
    }

    private var atATime: Phrase? {
      context.atATime[year].map {
        Phrase(
          da:
            "\(figures.decimal($0.mean)) ad gangen i gennemsnit i \(year) (fra \($0.min) til \($0.max)).",
          en: "\($0.mean) at a time on average in \(year) (from \($0.min) to \($0.max)).")
      }
    }

    private var baselineSeries: Phrase? {
      let series = context.baselineSeries
      guard let inJob = series.inJob, let pct = series.pct else { return nil }
      let leavers = series.leavers ?? 0
      let leaversPct = series.leaversPct.map(figures.percent) ?? "–"
      return Phrase(
        da:
          "\(inJob) af \(series.youths) tilknyttede siden \(figures.day(series.windowFrom)) har fritidsjob i \(figures.month(asOf)) (\(figures.percent(pct))); blandt de \(leavers), der er holdt op, \(leaversPct).",
        en:
          "\(inJob) of \(series.youths) attached since \(figures.day(series.windowFrom)) have a spare-time job in \(figures.month(asOf)) (\(figures.percent(pct))); among the \(leavers) who have left, \(leaversPct)."
      )
    }

    private var coverage: Phrase? {
      guard let population = context.coverage.population else { return nil }
      let share = figures.share(context.coverage.employed, of: population)
      return Phrase(
        da:
          "\(context.coverage.employed) af områdernes \(population) 13-14-årige er ansat (\(share)); udgangspunkt: \(coverageBaseline(in: .danish)).",
        en:
          "\(context.coverage.employed) of the areas' \(population) 13-14-year-olds are employed (\(share)); baseline: \(coverageBaseline(in: .english))."
      )
    }

    private func coverageBaseline(in language: Language) -> String {
      coverageIndicator?.baseline.map { figures.percent("\($0)") }
        ?? CriterionRowWriter.notStated(in: language)
    }

    private var weeklyHours: Phrase? {
      guard !context.weeklyHours.isEmpty else { return nil }
      let within = context.weeklyHours.values.count(where: \.isWithin4To12)
      return Phrase(
        da: "\(within) af \(context.weeklyHours.count) arbejdsuger lå på 4-12 timer.",
        en: "\(within) of \(context.weeklyHours.count) weeks worked were of 4-12 hours.")
    }

    private var focusSplit: Phrase? {
      context.focusSplit[year]?.counsellingSharePct.map {
        Phrase(
          da:
            "\(figures.percent($0)) af personalets timer i \(year) gik til vejledning (ca. 50/50).",
          en:
            "\(figures.percent($0)) of the staff's hours in \(year) went to counselling (about 50/50)."
        )
      }
    }

    private var funding: [Phrase] {
      context.funding.sorted { $0.key < $1.key }.compactMap { plan, funding in
        guard let lbf = funding.lbfPct, let local = funding.localPct else { return nil }
        return Phrase(
          da:
            "\(plan): Landsbyggefonden \(figures.percent(lbf)), lokalt \(figures.percent(local)): \(funding.isWithinRule ? "inden for" : "bryder") reglen om højst 75 %.",
          en:
            "\(plan): Landsbyggefonden \(figures.percent(lbf)), local \(figures.percent(local)): \(funding.isWithinRule ? "within" : "breaks") the rule of at most 75 %."
        )
      }
    }
  }
}
