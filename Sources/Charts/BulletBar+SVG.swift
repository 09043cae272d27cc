public import HTML

extension BulletBar {
  public var svg: HTML {
    let over = Tier.largest { above($0).height }
    let under = Tier.largest { below($0).height }
    let bar = (over == 0 ? 4 : 8) + over
    let foot = bar + thickness + (under == 0 ? 5 : 6 + under)
    return ChartFrame(id: id, title: title, text: text, height: foot, name: "bar").svg(
      """
      <rect class="bar-track" x="0" y="\(bar)" width="100%" height="\(thickness)" rx="6"/>
      \(reach(at: bar))\(filling(at: bar))
      \(before.map { tick($0, named: "before", from: bar - 5, to: bar + thickness) })\
      \(target.map { tick($0, named: "target", from: bar - 3, to: bar + thickness + 5) })
      \(Tier.markup { above($0).markup(above: bar - 6, class: "bar-label") })\
      \(Tier.markup { below($0).markup(below: bar + thickness + 6, class: "bar-label") })
      """)
  }

  private var thickness: Int { 12 }

  func above(_ tier: Tier) -> LabelRows { LabelRows(places([before]), along: tier.width) }

  /// The ends' labels give way to the target's.
  func below(_ tier: Tier) -> LabelRows {
    LabelRows(places([target]), spare: places([start, end]), along: tier.width)
  }

  private func places(_ marks: [ChartMark?]) -> [(at: Place, text: String)] {
    marks.compactMap(\.self).map { (place($0.at), $0.label) }
  }

  private func filling(at y: Int) -> HTML? {
    valuePlace.flatMap { place in
      place == .start
        ? nil
        : """
        <rect class="bar-value" x="0" y="\(y)" width="\(place.percent)" height="\(thickness)" rx="6"/>
        """
    }
  }

  /// Hatched from zero; what is confirmed lies over it.
  private func reach(at y: Int) -> HTML? {
    bestPlace.map { place in
      """
      \(hatch.definition)
      <rect class="bar-best" x="0" y="\(y)" width="\(place.percent)" height="\(thickness)" rx="6" fill="\(hatch.fill)"/>
      """
    }
  }

  /// A tick on a halo, so that it is seen on the filled part as well.
  private func tick(_ mark: ChartMark, named name: String, from top: Int, to bottom: Int) -> HTML {
    let x = place(mark.at).percent
    return """
      <line class="bar-halo" x1="\(x)" x2="\(x)" y1="\(top)" y2="\(bottom)"/><line class="bar-\(name)" x1="\(x)" x2="\(x)" y1="\(top)" y2="\(bottom)"/>
      """
  }
}
