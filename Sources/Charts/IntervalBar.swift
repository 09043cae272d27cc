public import HTML

/// A share of a whole, from 0 to 100 per cent, with the interval it may lie in and the share it should reach.
public struct IntervalBar: Chart {
  /// From the lowest to the highest share that is likely, with one label for both.
  public struct Interval: Equatable, Sendable {
    public var low: Double
    public var high: Double
    public var label: String

    public init(low: Double, high: Double, label: String) {
      self.low = low
      self.high = high
      self.label = label
    }
  }

  public var id: String
  public var title: String
  public var text: String
  /// Nil while nothing is measured, and when it may not be seen.
  public var share: ChartMark?
  /// Drawn only with its share.
  public var interval: Interval?
  public var target: ChartMark?
  /// The same figures, for the table.
  public var facts: [ChartFact]

  public init(
    id: String, title: String, text: String, share: ChartMark?, interval: Interval? = nil,
    target: ChartMark? = nil, facts: [ChartFact]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.share = share
    self.interval = interval
    self.target = target
    self.facts = facts
  }

  public func figure(_ words: ChartWords) -> HTML {
    ChartFigure(
      title: title, svg: svg, key: shown == nil ? [.absent(words)] : [],
      table: ChartTable(
        caption: title,
        rows: facts.map { ChartTable.Row(head: $0.label, cells: [$0.text]) }),
      words: words
    ).markup
  }

  /// The share, when it is a number.
  var shown: ChartMark? { share.flatMap { $0.at.isFinite ? $0 : nil } }
}
