internal import Programme
internal import Web

/// A report as a table for a terminal of 100 columns.
struct CriteriaText {
  let lines: [String]

  /// Lays out the report; `styled` says whether the terminal shows bold.
  init(_ report: StatusReport, language: Language, styled: Bool) {
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

    func head(_ report: StatusReport) -> [String] {
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
      let baseline =
        row.baselineTime.isEmpty ? row.baseline : row.baseline + "\n" + row.baselineTime
      let cells = table.row([
        "\(number)", row.wording, row.result, row.target, baseline, verdict,
      ])
      let reason = row.reason.isEmpty ? [] : row.reason.wrapped(to: width - 4).map { "  → " + $0 }
      return cells + reason + [""]
    }

    func context(_ sentences: [String]) -> [String] {
      let title = Phrase(da: "Rundt om tallene", en: "Around the figures")
      return [bold(title(in: language)), rule] + sentences.flatMap(bullet) + [""]
    }

    /// What the figures may not be read as.
    func caveats(_ report: StatusReport) -> [String] {
      Caveats(report, language: language).sentences.flatMap { $0.wrapped(to: width) }
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
