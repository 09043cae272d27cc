public import HTML

extension RunChart {
  public var svg: HTML {
    let axis = axis
    let labels = SlotLabels(texts: points.map(\.label), gutter: axis.gutter)
    return ChartFrame(
      id: id, title: title, text: wholeText, height: foot + 6 + labels.height + 4,
      gutter: axis.gutter
    ).svg(
      """
      \(axis.grid(below: top, height: foot - top))
      \(across(centre, axis, class: "chart-centre"))\(across(target, axis, class: "chart-target"))
      \(points.indices.map { limits(at: $0, axis) })
      \(points.indices.dropFirst().map { line(to: $0, axis) })
      \(points.indices.map { point(at: $0, axis) })\(Tier.markup { names(axis, $0) })
      \(labels.markup(below: foot + 6))
      """)
  }

  /// As far as the largest number that is drawn.
  private var axis: Axis {
    let limits = points.filter { self.limits != nil && $0.showsLimits }
      .flatMap { [$0.lower?.drawn, $0.upper?.drawn] }
    let marks = [centre?.at, target?.at].map { $0.flatMap { ChartValue($0, "").drawn } }
    let numbers = points.map(\.value.drawn) + limits + marks
    return Axis(scale, upTo: numbers.compactMap(\.self).max() ?? 0)
  }

  private var top: Int { 24 }

  private var foot: Int { 204 }

  private func y(_ amount: Double, _ axis: Axis) -> Int {
    foot * 10 - axis.tenths(amount, of: foot - top)
  }

  private func x(_ index: Int) -> Place { Place(2 * index + 1, of: 2 * points.count) }

  private func across(_ mark: ChartMark?, _ axis: Axis, class name: String) -> HTML? {
    mark.map {
      let y = y($0.at, axis).tenths
      return "<line class=\"\(name)\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
    }
  }

  /// Dashed lines as wide as the point's place; they may differ from point to point.
  private func limits(at index: Int, _ axis: Axis) -> HTML {
    guard limits != nil, points[index].showsLimits else { return .empty }
    let left = Place(index, of: points.count).percent
    let right = Place(index + 1, of: points.count).percent
    let lines = [points[index].lower?.drawn, points[index].upper?.drawn].compactMap(\.self).map {
      let y = y($0, axis).tenths
      return """
        <line class="chart-limit" x1="\(left)" x2="\(right)" y1="\(y)" y2="\(y)"/>
        """ as HTML
    }
    return "\(lines)"
  }

  /// From the point before; none where either is missing.
  private func line(to index: Int, _ axis: Axis) -> HTML {
    guard let from = points[index - 1].value.drawn, let to = points[index].value.drawn else {
      return .empty
    }
    return """
      <line class="chart-line" x1="\(x(index - 1).percent)" x2="\(x(index).percent)" y1="\(y(from, axis).tenths)" y2="\(y(to, axis).tenths)"/>
      """
  }

  /// A disc within the limits, a larger diamond beyond them, a dash at the foot of a gap.
  private func point(at index: Int, _ axis: Axis) -> HTML {
    guard let value = points[index].value.drawn else {
      return Absence.markup(at: x(index), y: foot - 6)
    }
    let x = x(index).percent
    let y = y(value, axis).tenths
    guard limits != nil, points[index].isOutside else {
      return "<circle class=\"chart-point\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>"
    }
    return """
      <svg x="\(x)" y="\(y)" overflow="visible"><path class="chart-outside" d="M0-7l7 7-7 7-7-7z"/></svg>
      """
  }

  /// The numbers of the points beyond the limits, where they stand clear of each other.
  private func names(_ axis: Axis, _ tier: Tier) -> HTML {
    guard limits != nil else { return .empty }
    let outside = points.indices.filter { points[$0].isOutside }
    let labels = LabelRows(
      outside.map { (x($0), points[$0].value.text) }, along: tier.width - axis.gutter.width)
    let names = (labels.rows.first ?? []).compactMap { label -> HTML? in
      guard let index = outside.first(where: { x($0) == label.place }) else { return nil }
      let value = points[index].value.drawn ?? 0
      let isBelow = (points[index].lower?.drawn).map { value < $0 } ?? false
      let y = y(value, axis) / 10
      // Over the point where there is no room under it.
      let foot = isBelow && y + 32 <= self.foot ? y + 20 : y - 10
      return label.markup(at: foot, class: "chart-label chart-row-label")
    }
    return "\(names)"
  }
}

extension RunChart.Point {
  /// Limits tell how many there were, so they are hidden with the value.
  var showsLimits: Bool { value.drawn != nil && (lower?.drawn != nil || upper?.drawn != nil) }
}
