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

  /// Each part says what it is: older browsers forget it when rows are shown as cards.
  var markup: HTML {
    """
    <table role="table" class="stacks"><caption class="visually-hidden">\(caption)</caption>
    \(head)<tbody role="rowgroup">
    \(rows.map(markup))</tbody></table>
    """
  }

  private var head: HTML? {
    guard let first = heads.first else { return nil }
    let others = heads.dropFirst().map {
      "<th scope=\"col\" role=\"columnheader\" class=\"number\">\($0)</th>" as HTML
    }
    return
      "<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">\(first)</th>\(others)</tr></thead>\n"
  }

  private func markup(_ row: Row) -> HTML {
    let cells = row.cells.enumerated().map { index, text in
      index + 1 < heads.count
        ? "<td role=\"cell\" class=\"number\" data-label=\"\(heads[index + 1])\">\(text)</td>"
          as HTML
        : "<td role=\"cell\" class=\"number\">\(text)</td>"
    }
    return "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">\(row.head)</th>\(cells)</tr>\n"
  }
}
