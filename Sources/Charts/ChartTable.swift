internal import HTML

/// A chart's figures in rows and columns.
struct ChartTable {
  struct Row {
    let head: String
    let cells: [String]
  }

  let caption: String
  /// The columns' heads, the rows' own first; none where each row has a single figure.
  var heads: [String] = []
  let rows: [Row]

  var markup: HTML {
    """
    <table class="stacks chart-table"><caption class="visually-hidden">\(caption)</caption>
    \(head)<tbody>
    \(rows.map(markup))</tbody></table>
    """
  }

  private var head: HTML? {
    guard let first = heads.first else { return nil }
    let others = heads.dropFirst().map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML }
    return "<thead><tr><th scope=\"col\">\(first)</th>\(others)</tr></thead>\n"
  }

  private func markup(_ row: Row) -> HTML {
    let cells = row.cells.enumerated().map { index, text in
      index + 1 < heads.count
        ? "<td class=\"number\" data-label=\"\(heads[index + 1])\">\(text)</td>" as HTML
        : "<td class=\"number\">\(text)</td>"
    }
    return "<tr><th scope=\"row\">\(row.head)</th>\(cells)</tr>\n"
  }
}
