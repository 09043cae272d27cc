internal import HTML
internal import Programme

/// What a youth has earned in a period: each krone is explained. It prints on one A4.
struct Payslip: Words {
  struct Line {
    let what: String
    let minutes: Int
    /// In øre an hour.
    let rate: Int
    /// In øre.
    let amount: Int
  }

  let language: Language
  let name: String
  let period: String
  let facts: [(name: String, value: HTML)]
  let lines: [Line]
  let note: String

  var markup: HTML {
    let (work, time, rate, amount) = (
      say("Arbejde", "Work"), say("Tid", "Time"), say("Timeløn", "Hourly wage"),
      say("Beløb", "Amount")
    )
    let heads = [time, rate, amount].map {
      "<th scope=\"col\" role=\"columnheader\" class=\"number\">\($0)</th>" as HTML
    }
    let minutes = lines.reduce(0) { $0 + $1.minutes }
    let sum = lines.reduce(0) { $0 + $1.amount }
    return """
      <article class="payslip card"><header><h2>\(say("Lønseddel", "Payslip"))</h2><p>\(name) · \(period)</p></header>
      \(Facts(facts: facts).markup)
      <table role="table" class="payslip-lines stacks"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(work)</th>\(heads)</tr></thead>
      <tbody role="rowgroup">\(lines.map { line in
        row(
          line.what,
          [
            (time, figures.duration(minutes: line.minutes)), (rate, figures.money(line.rate)),
            (amount, figures.money(line.amount)),
          ])
      })</tbody>
      <tfoot role="rowgroup">\(row(
        say("I alt", "Total"),
        [(time, figures.duration(minutes: minutes)), (rate, ""), (amount, figures.money(sum))]))</tfoot></table>
      <p class="payslip-note">\(note)</p></article>
      """
  }

  private func row(_ head: String, _ cells: [(label: String, text: String)]) -> HTML {
    """
    <tr role="row"><th scope="row" role="rowheader">\(head)</th>\(cells.map { cell in
      """
      <td role="cell" class="number"\(" data-label=\"\(cell.label)\"", if: !cell.text.isEmpty)>\(prose: cell.text)</td>
      """ as HTML
    })</tr>
    """
  }
}
