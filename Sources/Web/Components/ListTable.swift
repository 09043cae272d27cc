internal import HTML

/// A list of people or shifts: a table on a desk, and on a phone a card a row with each cell's name beside it.
struct ListTable {
  struct Column {
    var name: String
    /// Numbers stand under each other to the right.
    var isNumber = false
    /// For the reader of the screen alone, where the cells speak for themselves.
    var isUnseen = false
    /// Takes the room that the others leave, where tables below each other line up.
    var isWide = false
  }

  /// What the list is of, for those who hear it; the heading above says it to others.
  let caption: String
  let columns: [Column]
  /// The first cell names the row.
  let rows: [[HTML]]
  /// Whether its columns stand under those of the table before.
  var isLinedUp = false

  /// Browsers that are some years old forget what a table is when its rows are shown as cards, so each part
  /// says what it is.
  var markup: HTML {
    let attributes = columns.map(attributes)
    return """
      <table role="table" class="card stacks sticky\(" lined-up", if: isLinedUp)">
      <caption class="visually-hidden">\(caption)</caption>
      <thead role="rowgroup"><tr role="row">\(columns.map(head))</tr></thead>
      <tbody role="rowgroup">\(HTML.building { body in
        for cells in rows { append(cells, attributes, to: &body) }
      })</tbody>
      </table>
      """
  }

  private func head(_ column: Column) -> HTML {
    let name: HTML =
      column.isUnseen
      ? "<span class=\"visually-hidden\">\(column.name)</span>" : "\(column.name)"
    let classes = [column.isNumber ? "number" : nil, column.isWide ? "wide" : nil]
      .compactMap(\.self).joined(separator: " ")
    let css: HTML = classes.isEmpty ? "" : " class=\"\(classes)\""
    return """
      <th scope="col" role="columnheader"\(css)>\(name)</th>
      """
  }

  /// Of a cell in a column: the same in every row.
  private func attributes(_ column: Column) -> HTML {
    """
     role="cell"\(" class=\"number\"", if: column.isNumber)\(" data-label=\"\(column.name)\"", if: !column.isUnseen)
    """
  }

  private func append(
    _ cells: [HTML], _ attributes: [HTML], to body: inout HTML.StringInterpolation
  ) {
    body.appendLiteral("<tr role=\"row\">")
    for index in cells.indices {
      body.appendLiteral(index == 0 ? "<th scope=\"row\" role=\"rowheader\">" : "<td")
      if index > 0 {
        body.appendInterpolation(attributes[index])
        body.appendLiteral(">")
      }
      body.appendInterpolation(cells[index])
      body.appendLiteral(index == 0 ? "</th>" : "</td>")
    }
    body.appendLiteral("</tr>\n")
  }
}
