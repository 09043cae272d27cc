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
    """
    <article class="payslip card"><header><h2>\(say("Lønseddel", "Payslip"))</h2><p>\(name) · \(period)</p></header>
    \(Facts(facts: facts).markup)
    <table class="payslip-lines"><thead><tr><th scope="col">\(say("Arbejde", "Work"))</th><th scope="col" class="number">\(say("Tid", "Time"))</th><th scope="col" class="number">\(say("Timeløn", "Hourly wage"))</th><th scope="col" class="number">\(say("Beløb", "Amount"))</th></tr></thead>
    <tbody>\(lines.map(row))</tbody>
    <tfoot><tr><th scope="row">\(say("I alt", "Total"))</th><td class="number">\(figures.duration(minutes: lines.reduce(0) { $0 + $1.minutes }))</td><td></td><td class="number">\(figures.money(lines.reduce(0) { $0 + $1.amount }))</td></tr></tfoot></table>
    <p class="payslip-note">\(note)</p></article>
    """
  }

  private func row(_ line: Line) -> HTML {
    """
    <tr><th scope="row">\(line.what)</th><td class="number">\(figures.duration(minutes: line.minutes))</td><td class="number">\(figures.money(line.rate))</td><td class="number">\(figures.money(line.amount))</td></tr>
    """
  }
}
