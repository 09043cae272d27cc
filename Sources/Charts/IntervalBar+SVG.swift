public import HTML

extension IntervalBar {
  public var svg: HTML {
    let over = Tier.largest { above($0).height }
    let under = Tier.largest { below($0).height }
    let bar = over + 10
    let foot = bar + thickness + (under == 0 ? 4 : under + 8)
    let name = "chart-label chart-row-label"
    return ChartFrame(id: id, title: title, text: text, height: foot + 26).svg(
      """
      <rect class="bar-track" x="0" y="\(bar)" width="100%" height="\(thickness)"/>
      \(band.map { markup($0, at: bar) })\(target.map { tick(at: $0, bar: bar) })\(dot(at: bar))
      \(Tier.markup { above($0).markup(above: bar - 8, class: name) })\
      \(Tier.markup { below($0).markup(below: bar + thickness + 4, class: name) })
      <line class="chart-axis" x1="0" x2="100%" y1="\(foot)" y2="\(foot)"/>\
      \(axis.uprights(below: foot, height: 6))\(axis.numbers(below: foot + 8))
      """)
  }

  private func above(_ tier: Tier) -> LabelRows {
    LabelRows(
      [shown, target].compactMap(\.self).map { (axis.place($0.at), $0.label) },
      along: tier.width)
  }

  private func below(_ tier: Tier) -> LabelRows {
    LabelRows(band.map { [($0.middle, $0.label)] } ?? [], along: tier.width)
  }

  private struct Band {
    let low: Place
    let high: Place
    let label: String

    var middle: Place { Place(low.tenThousandths + high.tenThousandths, of: 20_000) }
  }

  private var axis: Axis { Axis(.percent, upTo: 100) }

  private var thickness: Int { 16 }

  /// Nothing is drawn about a share that is not.
  private var band: Band? {
    guard shown != nil, let interval else { return nil }
    let ends = [interval.low, interval.high]
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return Band(low: axis.place(low), high: axis.place(high), label: interval.label)
  }

  /// A band with an upright line at each end.
  private func markup(_ band: Band, at y: Int) -> HTML {
    let ends = [band.low, band.high].map { end in
      """
      <line class="chart-interval-end" x1="\(end.percent)" x2="\(end.percent)" y1="\(y - 2)" y2="\(y + thickness + 2)"/>
      """ as HTML
    }
    let rectangle: HTML = """
      <rect class="chart-interval" x="\(band.low.percent)" y="\(y)" width="\(band.high.percent(from: band.low))" height="\(thickness)"/>
      """
    return "\(rectangle, if: band.low != band.high)\(ends)"
  }

  private func tick(at mark: ChartMark, bar y: Int) -> HTML {
    let x = axis.place(mark.at).percent
    return """
      <line class="bar-halo" x1="\(x)" x2="\(x)" y1="\(y - 6)" y2="\(y + thickness + 4)"/><line class="chart-target" x1="\(x)" x2="\(x)" y1="\(y - 6)" y2="\(y + thickness + 4)"/>
      """
  }

  private func dot(at y: Int) -> HTML {
    guard let shown else {
      return Absence.markup(at: Place(1, of: 50), y: y + thickness / 2)
    }
    return """
      <circle class="chart-point" cx="\(axis.place(shown.at).percent)" cy="\(y + thickness / 2)" r="6"/>
      """
  }
}
