public import HTML

/// Bars of up to three parts each, upright or lying down, such as the answers of each quarter.
public struct StackedBar: Chart {
  public enum Direction: Equatable, Sendable {
    /// Upright, for a few bars with short labels.
    case columns
    /// Lying down, for long labels.
    case rows
  }

  /// One bar; when a part of it may not be seen, none of it is drawn and its total is left out.
  public struct Bar: Equatable, Sendable {
    public var label: String
    /// As many as the chart's parts, in their order.
    public var parts: [ChartValue]
    public var total: String

    public init(label: String, parts: [ChartValue], total: String) {
      self.label = label
      self.parts = parts
      self.total = total
    }
  }

  public var id: String
  public var title: String
  public var text: String
  public var direction: Direction
  public var scale: ChartScale
  /// What a bar stands for: the head of the table's first column.
  public var barName: String
  /// What the parts stand for, from the axis outwards; the first three are drawn.
  public var partNames: [String]
  /// The head of the table's last column.
  public var totalName: String
  public var bars: [Bar]

  public init(
    id: String, title: String, text: String, direction: Direction = .columns,
    scale: ChartScale = .counts, barName: String, partNames: [String], totalName: String,
    bars: [Bar]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.direction = direction
    self.scale = scale
    self.barName = barName
    self.partNames = partNames
    self.totalName = totalName
    self.bars = bars
  }

  public var svg: HTML {
    switch direction {
    case .columns: columns
    case .rows: rows
    }
  }

  public func figure(_ words: ChartWords) -> HTML {
    let parts = partNames.prefix(3).enumerated().map { StackedPart(number: $0 + 1, id: id).key($1) }
    let hides = bars.contains { stack(of: $0) == nil }
    return ChartFigure(
      title: title, svg: svg, key: hides ? parts + [.absent(words)] : parts, table: table,
      words: words
    ).markup
  }

  /// The parts' numbers; nil for a bar that is not drawn.
  func stack(of bar: Bar) -> [Double]? {
    let amounts = bar.parts.prefix(partNames.prefix(3).count).compactMap(\.drawn)
    return amounts.count == partNames.prefix(3).count ? amounts : nil
  }

  /// As far as the largest of the bars that are drawn.
  var axis: Axis {
    Axis(scale, upTo: bars.compactMap { stack(of: $0)?.reduce(0, +) }.max() ?? 0)
  }

  var hatch: Hatch { StackedPart(number: 2, id: id).hatch }

  private var table: ChartTable {
    let names = Array(partNames.prefix(3))
    return ChartTable(
      caption: title, heads: [barName] + names + [totalName],
      rows: bars.map { bar in
        let parts = names.indices.map { index in
          bar.parts.indices.contains(index) ? bar.parts[index].text : ChartValue.dash
        }
        let total = stack(of: bar) == nil ? ChartValue.dash : bar.total
        return ChartTable.Row(head: bar.label, cells: parts + [total])
      })
  }
}
