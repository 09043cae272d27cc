internal import HTML

/// A list of people or shifts: a table on a desk, and on a phone a card a row with each cell's name beside it.
struct ListTable {
  struct Column {
    var name: String
    /// Numbers stand under each other to the right.
    var isNumber = false
    /// For the reader of the screen alone, where the cells speak for themselves.
    var isUnseen = false
  }

  let columns: [Column]
  /// The first cell names the row.
  let rows: [[HTML]]

  var markup: HTML {
    """
    <table class="card stacks">
    <thead><tr>\(columns.map(head))</tr></thead>
    <tbody>\(rows.map(row))</tbody>
    </table>
    """
  }

  private func head(_ column: Column) -> HTML {
    let name: HTML =
      column.isUnseen
      ? "<span class=\"visually-hidden\">\(column.name)</span>" : "\(column.name)"
    return "<th scope=\"col\"\(" class=\"number\"", if: column.isNumber)>\(name)</th>"
  }

  private func row(_ cells: [HTML]) -> HTML {
    let rest = zip(columns, cells).dropFirst().map { column, cell in
      """
      <td\(" class=\"number\"", if: column.isNumber)\(
        " data-label=\"\(column.name)\"", if: !column.isUnseen)>\(cell)</td>
      """ as HTML
    }
    return "<tr><th scope=\"row\">\(cells.first)</th>\(rest)</tr>\n"
  }
}
