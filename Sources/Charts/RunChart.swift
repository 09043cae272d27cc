public import HTML

/// Measurements over time, joined by a line, against limits, a centre line and a target.
public struct RunChart: Chart {
  /// One measurement; without a number there is a gap, and its limits are left out as well.
  public struct Point: Equatable, Sendable {
    public var label: String
    public var value: ChartValue
    public var lower: ChartValue?
    public var upper: ChartValue?

    public init(
      label: String, value: ChartValue, lower: ChartValue? = nil, upper: ChartValue? = nil
    ) {
      self.label = label
      self.value = value
      self.lower = lower
      self.upper = upper
    }

    /// Whether it lies beyond its limits; on a limit is within.
    public var isOutside: Bool {
      guard let value = value.drawn else { return false }
      return (lower?.drawn).map { value < $0 } ?? false
        || (upper?.drawn).map { value > $0 } ?? false
    }
  }

  /// What the limits are called.
  public struct LimitNames: Equatable, Sendable {
    /// Both of them, in the key.
    public var both: String
    /// Each of them, over its column of the table.
    public var lower: String
    public var upper: String
    /// Of a point beyond them, written to stand within a sentence, such as "uden for grænserne".
    public var outside: String

    public init(both: String, lower: String, upper: String, outside: String) {
      self.both = both
      self.lower = lower
      self.upper = upper
      self.outside = outside
    }
  }

  public var id: String
  public var title: String
  public var text: String
  public var scale: ChartScale
  /// The heads of the table's first columns; the value's is in the key as well.
  public var pointName: String
  public var valueName: String
  public var points: [Point]
  /// The median or the mean, named in the key.
  public var centre: ChartMark?
  /// Named in the key.
  public var target: ChartMark?
  /// Nil for a chart without limits.
  public var limits: LimitNames?

  public init(
    id: String, title: String, text: String, scale: ChartScale, pointName: String,
    valueName: String, points: [Point], centre: ChartMark? = nil, target: ChartMark? = nil,
    limits: LimitNames? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.scale = scale
    self.pointName = pointName
    self.valueName = valueName
    self.points = points
    self.centre = centre
    self.target = target
    self.limits = limits
  }

  /// The points beyond their limits, in the order of time.
  public var outside: [Point] { limits == nil ? [] : points.filter(\.isOutside) }

  public func figure(_ words: ChartWords) -> HTML {
    ChartFigure(title: title, svg: svg, key: key(words), table: table, words: words).markup
  }

  /// The words for the drawing, with the points beyond the limits named.
  var wholeText: String {
    guard let limits else { return text }
    return outside.reduce(text) { text, point in
      "\(text) \(point.label): \(point.value.text) (\(limits.outside))."
    }
  }

  private func key(_ words: ChartWords) -> [KeyItem] {
    var key: [KeyItem] = [
      .drawn(
        """
        <line class="chart-line" x1="0" x2="24" y1="7" y2="7"/><circle class="chart-point" cx="12" cy="7" r="4"/>
        """, valueName)
    ]
    if let target { key.append(.line(class: "chart-target", target.label)) }
    if let centre { key.append(.line(class: "chart-centre", centre.label)) }
    if let limits, points.contains(where: { $0.showsLimits }) {
      key.append(.line(class: "chart-limit", limits.both))
    }
    if let limits, !outside.isEmpty {
      key.append(
        .drawn("<path class=\"chart-outside\" d=\"M12 1l6 6-6 6-6-6z\"/>", limits.outside))
    }
    if points.contains(where: { $0.value.drawn == nil }) { key.append(.absent(words)) }
    return key
  }

  private var table: ChartTable {
    let limitHeads = limits.map { [$0.lower, $0.upper] } ?? []
    return ChartTable(
      caption: title, heads: [pointName, valueName] + limitHeads,
      rows: points.map { point in
        let limits = limitHeads.isEmpty ? [] : [point.lower, point.upper]
        return ChartTable.Row(
          head: point.label,
          cells: [cell(of: point)]
            + limits.map {
              point.value.drawn == nil ? ChartValue.dash : $0?.text ?? ChartValue.dash
            })
      })
  }

  private func cell(of point: Point) -> String {
    guard let limits, point.isOutside else { return point.value.text }
    return "\(point.value.text) (\(limits.outside))"
  }
}
