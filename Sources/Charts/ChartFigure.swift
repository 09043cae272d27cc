internal import HTML

/// A drawing with its caption, its key and its table.
struct ChartFigure {
  let title: String
  let svg: HTML
  var key: [KeyItem] = []
  let table: ChartTable
  let words: ChartWords

  var markup: HTML {
    """
    <figure class="chart">
    <figcaption>\(title)</figcaption>
    \(svg)
    \("<p class=\"chart-key\">\(key.map(\.markup))</p>\n", if: !key.isEmpty)<details class="disclosure"><summary>\(words.table)<span class="visually-hidden">: \(title)</span></summary><div class="disclosure-body">
    \(table.markup)
    </div></details>
    </figure>
    """
  }
}
