internal import HTML
internal import Programme

/// The three sentences a reader meets first: what goes well, what is open, what needs a decision.
struct StatusSummary {
  let report: StatusReport
  let figures: Figures

  var markup: HTML {
    """
    <section class="card summary" aria-label="\(say("Kort sagt", "In short"))">\(SummaryBox.allCases.map(markup))</section>
    """
  }

  private func markup(_ box: SummaryBox) -> HTML {
    let sentences = SummarySentences(report: report, figures: figures).sentences(in: box)
    let text =
      sentences.isEmpty ? box.empty(in: figures.language) : sentences.joined(separator: " ")
    return """
      <div class="\(box.css)"><h2>\(box.title(in: figures.language))</h2><p>\(prose: text)</p></div>
      """
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
