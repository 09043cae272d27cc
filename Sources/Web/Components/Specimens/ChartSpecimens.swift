internal import Charts
internal import HTML

/// The drawings, with figures that are made up and figures that are hidden.
struct ChartSpecimens {
  let words: SpecimenWords

  var all: [Specimen] {
    let charts: [any Chart] = [bullet, notMeasured, interval, columns, rows, run, funnel]
    return [
      Specimen(
        id: "charts", title: words.say("Diagrammer", "Charts"),
        states: [
          """
          <div class="charts">\(charts.map {
            "<section class=\"card padded\">\($0.figure(chartWords))</section>" as HTML
          })</div>
          """
        ])
    ]
  }

  private var chartWords: ChartWords {
    ChartWords(
      table: words.say("Vis som tabel", "Show as a table"),
      absent: words.say("vises ikke", "not shown"))
  }

  private func percent(_ number: Int) -> String {
    words.figures.percent("\(number)").keptTogether
  }

  private var bullet: any Chart {
    BulletBar(
      id: "bullet", title: words.say("Job efter et år", "Jobs after a year"),
      text: words.say(
        "24 af 33 er bekræftet i job, og op til 27 kan være det. Målet er \(percent(75)).",
        "24 of 33 are confirmed in a job, and up to 27 may be. The target is \(percent(75))."),
      top: 100, value: 72.7, best: 81.8,
      bestName: words.say("hvis alle ubesvarede er i job", "if all the unanswered are in a job"),
      before: ChartMark(
        at: 51.1, label: words.say("nov. 2012: \(percent(51))", "Nov 2012: \(percent(51))")),
      target: ChartMark(at: 75, label: words.say("mål \(percent(75))", "target \(percent(75))")),
      start: ChartMark(at: 0, label: percent(0)), end: ChartMark(at: 100, label: percent(100)),
      facts: [
        ChartFact(label: words.say("Bekræftet", "Confirmed"), text: percent(73)),
        ChartFact(label: words.say("Højst", "At most"), text: percent(82)),
      ])
  }

  private var notMeasured: any Chart {
    BulletBar(
      id: "bullet-none", title: words.say("Ikke målt endnu", "Not measured yet"),
      text: words.say("Målet er 35; intet er målt.", "The target is 35; nothing is measured."),
      top: 40, target: ChartMark(at: 35, label: words.say("mål 35", "target 35")),
      start: ChartMark(at: 0, label: "0"),
      facts: [ChartFact(label: words.say("Mål", "Target"), text: "35")])
  }

  private var interval: any Chart {
    IntervalBar(
      id: "interval", title: words.say("Andel med usikkerhed", "A share with its uncertainty"),
      text: words.say(
        "80 %; et lignende hold kunne have givet 63-90 %.",
        "80 %; a similar group could have given 63-90 %."
      ).keptTogether, share: ChartMark(at: 80, label: percent(80)),
      interval: .init(low: 63, high: 90, label: words.say("63-90 %", "63-90 %").keptTogether),
      target: ChartMark(at: 75, label: words.say("mål \(percent(75))", "target \(percent(75))")),
      facts: [ChartFact(label: words.say("Andel", "Share"), text: percent(80))])
  }

  private var columns: any Chart { stack(id: "columns", direction: .columns, scale: .counts) }
  private var rows: any Chart { stack(id: "rows", direction: .rows, scale: .percent) }

  private func stack(
    id: String, direction: StackedBar.Direction, scale: ChartScale
  ) -> StackedBar {
    let quarters = [(2, 2014, 6, 2, 0), (3, 2014, 7, 2, 0), (4, 2014, 6, 2, 2)]
    let bars = quarters.map { quarter, year, yes, no, unknown -> StackedBar.Bar in
      let whole = yes + no + unknown
      return StackedBar.Bar(
        label: words.figures.shortQuarter("\(year)-Q\(quarter)"),
        parts: [yes, no, unknown].map { part in
          scale == .counts
            ? ChartValue(part)
            : ChartValue(
              100 * Double(part) / Double(whole),
              words.figures.share(part, of: whole).keptTogether)
        }, total: "\(whole)")
    }
    let hidden = StackedBar.Bar(
      label: words.figures.shortQuarter("2015-Q1"), parts: [.hidden, .hidden, .hidden], total: "–")
    return StackedBar(
      id: id,
      title: scale == .counts
        ? words.say("Unge efter det kvartal, de sluttede", "Youths by the quarter they left")
        : words.say("Andele efter det kvartal, de sluttede", "Shares by the quarter they left"),
      text: words.say(
        "I job, ikke i job og ubesvaret for fire kvartaler; det sidste vises ikke.",
        "In a job, not in a job and unanswered for four quarters; the last is not shown."),
      direction: direction, scale: scale, barName: words.say("Kvartal", "Quarter"),
      partNames: [
        words.say("i job", "in a job"), words.say("ikke i job", "not in a job"),
        words.say("ubesvaret", "unanswered"),
      ], totalName: words.say("i alt", "in all"), bars: bars + [hidden])
  }

  private var run: any Chart {
    let shares: [Int?] = [52, 58, 61, nil, 66, 64, 71, 92, 74, 78]
    return RunChart(
      id: "run", title: words.say("Andel i job, kvartal for kvartal", "Share in a job by quarter"),
      text: words.say(
        "Andelen stiger fra 52 til 78 procent over ti kvartaler; ét er ikke målt.",
        "The share rises from 52 to 78 percent over ten quarters; one is not measured."),
      scale: .percent, pointName: words.say("Kvartal", "Quarter"),
      valueName: words.say("Andel", "Share"),
      points: shares.enumerated().map { index, share in
        .init(
          label: words.figures.shortQuarter("\(2014 + index / 4)-Q\(index % 4 + 1)"),
          value: share.map { ChartValue(Double($0), percent($0)) } ?? .hidden,
          lower: ChartValue(45, percent(45)), upper: ChartValue(85, percent(85)))
      },
      centre: ChartMark(at: 65, label: words.say("median \(percent(65))", "median \(percent(65))")),
      target: ChartMark(at: 75, label: words.say("mål \(percent(75))", "target \(percent(75))")),
      limits: .init(
        both: words.say("grænser", "limits"), lower: words.say("nedre grænse", "lower limit"),
        upper: words.say("øvre grænse", "upper limit"),
        outside: words.say("uden for grænserne", "outside the limits")))
  }

  private var funnel: any Chart {
    let steps = [
      (words.say("Afsluttet i perioden", "Left in the period"), 41),
      (words.say("Et år er gået", "A year has passed"), 37),
      (words.say("Vinduet er lukket", "The window is closed"), 33),
      (words.say("Har svaret", "Have answered"), 30),
      (words.say("Bekræftet i job", "Confirmed in a job"), 24),
    ]
    return Funnel(
      id: "funnel", title: words.say("Fra afsluttet til svar", "From leaving to answering"),
      text: words.say(
        "41 sluttede, 33 kan måles, 24 er bekræftet i job.",
        "41 left, 33 can be measured, 24 are confirmed in a job."),
      stepName: words.say("Trin", "Step"), countName: words.say("Unge", "Youths"),
      shareName: words.say("af trinnet før", "of the step before"),
      steps: steps.enumerated().map { index, step in
        .init(
          label: step.0, count: ChartValue(step.1),
          share: index == 0
            ? nil : words.figures.share(step.1, of: steps[index - 1].1).keptTogether)
      })
  }
}
