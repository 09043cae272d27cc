internal import HTML
internal import Programme
internal import WorkingTime

/// The figures around the criteria, a card each.
struct ContextSection {
  let report: StatusReport
  let figures: Figures

  var markup: HTML {
    """
    <section aria-labelledby="context">
    <h2 id="context">\(say("Rundt om tallene", "Around the figures"))</h2>
    <dl class="card strip strip-six">\(cards.map { $0.markup(in: figures.language) })</dl>
    </section>
    """
  }

  private var context: StatusReport.Context { report.context }

  private var cards: [FigureCard] {
    [atATime, weeklyHours, coverage, focusSplit, funding, baselineSeries]
  }

  private var atATime: FigureCard {
    let name = title(.atATime)
    guard let atATime = context.atATime else { return .saying(notMeasured, name: name) }
    let (least, most) = (atATime.min.map { "\($0)" }, atATime.max.map { "\($0)" })
    let range = say(
      "i gennemsnit i \(atATime.year); fra \(least ?? Figures.none) til \(most ?? Figures.none)",
      "on average in \(atATime.year); from \(least ?? Figures.none) to \(most ?? Figures.none)")
    let baseline = report.indicator(.atATime)?.baseline.map(figures.number).map {
      say(". Udgangspunkt: omkring \($0)", ". Baseline: about \($0)")
    }
    return FigureCard(
      name: name, figure: atATime.mean.map { figures.decimal($0, places: 1) },
      detail: range + (baseline ?? ""))
  }

  private var weeklyHours: FigureCard {
    let name = title(.weeklyHours)
    let hours = context.weeklyHours
    let year = hours.to.year
    if hours.weeks == 0 {
      return .saying(
        say("Ingen arbejdsuger i \(year)", "No weeks worked in \(year)"), name: name)
    }
    let counts = hours.within.flatMap { within in
      hours.weeks.map { (text: of(within, $0), share: figures.share(within, of: $0)) }
    }
    let share = counts.map { " (\($0.share))" } ?? ""
    return FigureCard(
      name: name, figure: counts?.text,
      detail: say(
        "arbejdsuger i \(year) på 4-12 timer\(share)",
        "weeks worked in \(year) of 4-12 hours\(share)"))
  }

  private var coverage: FigureCard {
    let coverage = context.coverage
    let baseline =
      report.indicator(.coverage)?.baseline.map { figures.percent("\($0)") }
      ?? CriterionRowWriter.notStated(in: figures.language)
    let detail = say("Udgangspunkt: \(baseline)", "Baseline: \(baseline)")
    guard let population = coverage.population else {
      return FigureCard(
        name: title(.coverage), figure: coverage.employed.map { "\($0)" },
        detail: say(
          "ansat; ingen har talt, hvor mange der bor her",
          "employed; nobody has counted those who live here"))
    }
    return FigureCard(
      name: title(.coverage), figure: coverage.employed.map { of($0, population) },
      detail: coverage.employed.map {
        say("er ansat", "are employed") + " (\(figures.share($0, of: population))). \(detail)"
      } ?? say("af \(population) er ansat. ", "of \(population) are employed. ") + detail)
  }

  private var focusSplit: FigureCard {
    let name = title(.focusSplit)
    guard let split = context.focusSplit, let share = split.counsellingSharePct,
      let counselling = Int(Figures(language: .english).decimal(share, places: 0))
    else { return .saying(notMeasured, name: name) }
    let near =
      switch split.band {
      case .green: say("tæt på 50/50", "close to 50/50")
      case .yellow: say("lidt fra 50/50", "a little off 50/50")
      case .red: say("langt fra 50/50", "far from 50/50")
      case nil: ""
      }
    let hours = say(
      "% af personalets timer i \(split.year)", "% of the staff's hours in \(split.year)")
    return FigureCard(
      name: name, figure: "\(100 - counselling) / \(counselling)",
      detail: near.isEmpty ? hours : "\(hours): \(near)")
  }

  private var funding: FigureCard {
    let entries = context.funding.compactMap { plan -> FigureCard.Entry? in
      guard let lbf = plan.lbfPct, let isWithinRule = plan.isWithinRule else { return nil }
      let rule =
        isWithinRule
        ? say("inden for reglens 75 %", "within the rule's 75 %")
        : say("over reglens 75 %", "above the rule's 75 %")
      return FigureCard.Entry(
        figure: figures.plainPercent(lbf),
        detail: "\(plan.plan): \(rule)")
    }
    return entries.isEmpty
      ? .saying(say("Intet budget er registreret", "No budget is recorded"), name: title(.funding))
      : FigureCard(name: title(.funding), entries: entries)
  }

  private var baselineSeries: FigureCard {
    let name = say("Målt som i 2012", "Measured as in 2012")
    let series = context.baselineSeries
    let month = figures.month(series.windowTo)
    if series.answered == 0 {
      return .saying(say("Ingen er spurgt i \(month)", "Nobody was asked in \(month)"), name: name)
    }
    let counts = series.inJob.flatMap { inJob in
      series.youths.map { (text: of(inJob, $0), share: series.pct.map(figures.percent)) }
    }
    let share = counts?.share.map { " (\($0))" } ?? ""
    return FigureCard(
      name: name, figure: counts?.text ?? series.pct.map(figures.percent),
      detail: counts == nil
        ? say(
          "af de tilknyttede i fire år har fritidsjob i \(month)",
          "of those attached in four years have a spare-time job in \(month)")
        : say(
          "tilknyttede i fire år har fritidsjob i \(month)\(share)",
          "attached in four years have a spare-time job in \(month)\(share)"))
  }

  private var notMeasured: String { Verdict.notMeasured.phrase(in: figures.language) }

  private func title(_ name: Indicator.Name) -> String { name.title(in: figures.language) }

  private func of(_ part: Int, _ whole: Int) -> String {
    say("\(part) af \(whole)", "\(part) of \(whole)")
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
