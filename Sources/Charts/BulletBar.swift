public import HTML

/// A bar from zero to where something stands, with ticks where it began and where it should be.
public struct BulletBar: Chart {
  public var id: String
  public var title: String
  public var text: String
  /// Where the bar ends; it begins at zero.
  public var top: Double
  /// Nil while nothing is measured, and when it may not be seen.
  public var value: Double?
  /// How far it may yet reach when answers are missing; hatched.
  public var best: Double?
  /// What the hatched part is called in the key.
  public var bestName: String
  /// What it was, labelled above the bar.
  public var before: ChartMark?
  /// Where it should be, labelled below the bar.
  public var target: ChartMark?
  /// The number at the left end, labelled below the bar where there is room.
  public var start: ChartMark?
  /// The number at the right end, labelled below the bar where there is room.
  public var end: ChartMark?
  /// The same figures, for the table.
  public var facts: [ChartFact]

  public init(
    id: String, title: String, text: String, top: Double, value: Double? = nil,
    best: Double? = nil, bestName: String = "", before: ChartMark? = nil,
    target: ChartMark? = nil, start: ChartMark? = nil, end: ChartMark? = nil,
    facts: [ChartFact] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.top = top
    self.value = value
    self.best = best
    self.bestName = bestName
    self.before = before
    self.target = target
    self.start = start
    self.end = end
    self.facts = facts
  }

  public func figure(_ words: ChartWords) -> HTML {
    ChartFigure(
      title: title, svg: svg, key: key,
      table: ChartTable(
        caption: title,
        rows: facts.map { ChartTable.Row(head: $0.label, cells: [$0.text]) }),
      words: words
    ).markup
  }

  func place(_ number: Double) -> Place { Place(number, of: top) }

  /// The places of what is drawn: nothing reaches beyond a value that may not be seen.
  var valuePlace: Place? { value.flatMap { $0.isFinite ? place($0) : nil } }

  var bestPlace: Place? {
    guard let best, let valuePlace else { return nil }
    let reach = place(best)
    return reach.tenThousandths > valuePlace.tenThousandths ? reach : nil
  }

  var hatch: Hatch { Hatch(id: "chart-\(id)-best", line: "bar-hatch") }

  private var key: [KeyItem] {
    guard bestPlace != nil, !bestName.isEmpty else { return [] }
    return [
      .drawn(
        "<rect class=\"bar-best\" x=\"1\" y=\"1\" width=\"22\" height=\"12\" fill=\"\(hatch.fill)\"/>",
        bestName)
    ]
  }
}
