internal import Programme

/// A report as a table for a terminal of 100 columns.
struct CriteriaText {
  let lines: [String]

  /// Lays out the report; `styled` says whether the terminal shows bold.
  init(_ report: CriteriaReport, language: Language, styled: Bool) {
    let layout = Layout(language: language, styled: styled)
    lines =
      layout.head(report)
      + CriterionRow.all(report, language).enumerated().flatMap {
        layout.row($0.offset + 1, $0.element)
      }
      + layout.context(ContextSentences(report, language: language).sentences)
      + layout.caveats(report)
  }

  private struct Layout {
    let language: Language
    let styled: Bool
    private let width = 100
    private let table = TextTable(columns: [
      .left(1), .left(35), .left(17), .left(8), .left(14), .left(20),
    ])

    init(language: Language, styled: Bool) {
      self.language = language
      self.styled = styled
    }

    func head(_ report: CriteriaReport) -> [String] {
      let day = Figures(language: language).day(report.asOf)
      let title = Phrase(
        da: "\(report.project), status pr. \(day)", en: "\(report.project), status on \(day)")
      let names = [
        Phrase(da: "Succeskriterium", en: "Success criterion"),
        Phrase(da: "Resultat", en: "Result"),
        Phrase(da: "Mål", en: "Target"), Phrase(da: "Udgangspunkt", en: "Baseline"),
        Phrase(da: "Vurdering", en: "Verdict"),
      ].map { $0(in: language) }
      return [bold(title(in: language)), ""] + table.row([""] + names).map(bold) + [rule]
    }

    func row(_ number: Int, _ row: CriterionRow) -> [String] {
      let verdict = "\(row.verdict.sign) \(row.verdict.phrase(in: language))"
      let cells = table.row([
        "\(number)", row.wording, row.result, row.target, row.baseline, verdict,
      ])
      let reason = row.reason.isEmpty ? [] : row.reason.wrapped(to: width - 4).map { "  → " + $0 }
      return cells + reason + [""]
    }

    func context(_ sentences: [String]) -> [String] {
      let title = Phrase(da: "Rundt om tallene", en: "Around the figures")
      return [bold(title(in: language)), rule] + sentences.flatMap(bullet) + [""]
    }

    /// What the figures may not be read as.
    func caveats(_ report: CriteriaReport) -> [String] {
      let figures = Figures(language: language)
      var caveats = [
        Phrase(
          da:
            "Tallene viser, hvordan det går de unge. De viser ikke, hvad der ville være sket uden Tjansen.",
          en:
            "The figures show how the youths fare. They do not show what would have happened without Tjansen."
        )
      ]
      if let indicator = report.indicator(.jobAfterOneYear), let share = indicator.baseline,
        let day = indicator.baselineOn
      {
        let published = "\(figures.percent("\(share)")) i \(figures.month(day))"
        let publishedInEnglish = "\(share) % in \(figures.month(day))"
        caveats.insert(
          Phrase(
            da:
              "\(published) er målt på en anden måde (alle tilknyttede i fire år, på ét tidspunkt) og kan ikke sammenlignes direkte.",
            en:
              "\(publishedInEnglish) was measured in another way (everybody attached in four years, at one moment) and cannot be compared directly."
          ),
          at: 0)
      }
      return caveats.flatMap { $0(in: language).wrapped(to: width) }
    }

    private func bullet(_ sentence: String) -> [String] {
      sentence.wrapped(to: width - 2).enumerated().map {
        ($0.offset == 0 ? "• " : "  ") + $0.element
      }
    }

    private var rule: String { String(repeating: "─", count: width) }

    private func bold(_ text: String) -> String { styled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  }
}
