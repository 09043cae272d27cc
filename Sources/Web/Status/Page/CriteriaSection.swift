internal import Charts
internal import HTML
internal import Programme

/// The five success criteria, a row each. The row says in figures what its bar draws, so the bar has no table.
struct CriteriaSection {
  let report: StatusReport
  let rows: [CriterionRow]
  let figures: Figures

  var markup: HTML {
    """
    <section aria-labelledby="criteria">
    <h2 id="criteria">\(say("De fem succeskriterier", "The five success criteria"))</h2>
    <ol class="card criteria" role="list">\(rows.map(item))</ol>
    \(HiddenFigures.note(report, in: figures.language), if: HiddenFigures.areInCriteria(report))
    </section>
    """
  }

  private func item(_ row: CriterionRow) -> HTML {
    """
    <li class="criterion">
    <div class="criterion-name"><h3>\(prose: row.wording)</h3>
    <dl class="goal"><div><dt>\(say("Mål", "Target"))</dt><dd>\(prose: row.target)</dd></div> <div><dt>\(say("Udgangspunkt", "Baseline"))</dt><dd>\(prose: baseline(row))</dd></div></dl></div>
    <p class="count"><strong>\(row.count)</strong> <span>\(prose: row.unit)</span></p>
    <div class="criterion-bar">\(CriterionBars(report: report, figures: figures).bar(of: row)?.svg)</div>
    \(row.verdict.badge(in: figures.language))
    <div class="why"><p>\(prose: why(row))</p>
    <p class="scope">\(prose: row.scope) <a class="definition-link" href="#definition-\(row.name.rawValue)">\(say("Sådan er det opgjort", "How it is counted"))<span class="visually-hidden">: \(row.name.title(in: figures.language))</span></a></p></div>
    </li>
    """
  }

  private func baseline(_ row: CriterionRow) -> String {
    row.baseline + (row.baselineTime.isEmpty ? "" : " (\(row.baselineTime))")
  }

  private func why(_ row: CriterionRow) -> String {
    [row.explanation, row.trend].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
