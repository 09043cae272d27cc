import Charts
import HTML
import Testing

/// Charts with figures that are easy to reckon with.
enum Examples {
  static let words = ChartWords(table: "Vis som tabel", absent: "vises ikke")

  static func stacked(_ bars: [StackedBar.Bar], _ direction: StackedBar.Direction = .columns)
    -> StackedBar
  {
    StackedBar(
      id: "quarters", title: "Pr. kvartal", text: "I job og ikke i job.", direction: direction,
      barName: "Kvartal", partNames: ["i job", "ikke i job", "ubesvaret"], totalName: "I alt",
      bars: bars)
  }

  static func bar(_ label: String, _ parts: Int?...) -> StackedBar.Bar {
    StackedBar.Bar(
      label: label, parts: parts.map { $0.map { ChartValue($0) } ?? .hidden },
      total: "\(parts.reduce(0) { $0 + ($1 ?? 0) })")
  }

  /// Between 40 and 90.
  static func run(_ values: [Int?], hasLimits: Bool = true) -> RunChart {
    RunChart(
      id: "run", title: "Over tid", text: "Andelen i job.", scale: .percent, pointName: "Kvartal",
      valueName: "i job",
      points: values.enumerated().map { index, value in
        RunChart.Point(
          label: "kvartal \(index + 1)", value: value.map { percent($0) } ?? .hidden,
          lower: percent(40), upper: percent(90))
      },
      centre: ChartMark(at: 70, label: "median 70 %"),
      target: ChartMark(at: 75, label: "mål 75 %"),
      limits: hasLimits
        ? .init(both: "grænser", lower: "Nedre", upper: "Øvre", outside: "uden for grænserne") : nil
    )
  }

  static func percent(_ number: Int) -> ChartValue { ChartValue(Double(number), "\(number) %") }

  static func funnel(_ counts: [Int?]) -> Funnel {
    Funnel(
      id: "funnel", title: "Fra afsluttet til svar", text: "Trin for trin.", stepName: "Trin",
      countName: "Unge", shareName: "af trinnet før",
      steps: counts.enumerated().map { index, count in
        Funnel.Step(
          label: "trin \(index + 1)", count: count.map { ChartValue($0) } ?? .hidden,
          share: "andel \(index + 1)")
      })
  }

  static func node(_ markup: HTML) throws -> Node { try #require(Node(markup)) }

  /// The cells of a figure's table, row by row, the heads of the columns first.
  static func table(_ figure: HTML) throws -> [[String]] {
    try node(figure).all("tr").map { row in row.children.map(\.wholeText) }
  }
}
