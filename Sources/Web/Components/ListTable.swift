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

  /// What the list is of, for those who hear it; the heading above says it to others.
  let caption: String
  let columns: [Column]
  /// The first cell names the row.
  let rows: [[HTML]]
  /// Whether the head stays in sight while a long list is scrolled.
  var isSticky = false

  var markup: HTML {
    let attributes = columns.map(attributes)
    return """
      <table class="card stacks\(" sticky", if: isSticky)">
      <caption class="visually-hidden">\(caption)</caption>
      <thead><tr>\(columns.map(head))</tr></thead>
      <tbody>\(rows.map { row($0, attributes) })</tbody>
      </table>
      """
  }

  private func head(_ column: Column) -> HTML {
    let name: HTML =
      column.isUnseen
      ? "<span class=\"visually-hidden\">\(column.name)</span>" : "\(column.name)"
    return "<th scope=\"col\"\(" class=\"number\"", if: column.isNumber)>\(name)</th>"
  }

  /// Of a cell in a column: the same in every row.
  private func attributes(_ column: Column) -> HTML {
    """
    \(" class=\"number\"", if: column.isNumber)\(" data-label=\"\(column.name)\"", if: !column.isUnseen)
    """
  }

  private func row(_ cells: [HTML], _ attributes: [HTML]) -> HTML {
    var rest = HTML.empty
    for index in cells.indices.dropFirst() {
      rest = rest + "<td\(attributes[index])>\(cells[index])</td>"
    }
    return "<tr><th scope=\"row\">\(cells.first)</th>\(rest)</tr>\n"
  }
}
