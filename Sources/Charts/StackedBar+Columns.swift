internal import HTML

extension StackedBar {
  /// Upright bars, side by side.
  var columns: HTML {
    let axis = axis
    let labels = SlotLabels(texts: bars.map(\.label), gutter: axis.gutter)
    let top = 22
    let height = 160
    return ChartFrame(
      id: id, title: title, text: text, height: top + height + 6 + labels.height + 4,
      gutter: axis.gutter
    ).svg(
      """
      \(hatch.definition)
      \(axis.grid(below: top, height: height))
      \(bars.indices.map { column($0, axis, foot: top + height, height: height) })
      \(labels.markup(below: top + height + 6))
      """)
  }

  private func column(_ index: Int, _ axis: Axis, foot: Int, height: Int) -> HTML {
    let centre = Place(2 * index + 1, of: 2 * bars.count)
    guard let stack = stack(of: bars[index]) else {
      return Absence.markup(at: centre, y: foot - 6)
    }
    let ends = stack.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
      .map { axis.tenths($0, of: height) }
    let parts = stack.indices.map { part in
      self.part(
        part, of: index, axis.gutter, from: foot * 10 - ends[part], to: foot * 10 - ends[part + 1])
    }
    let summit = foot - ((ends.last ?? 0) + 9) / 10
    return "\(parts)\(total(bars[index].total, at: centre, y: summit - 6, axis.gutter))"
  }

  private func part(_ number: Int, of index: Int, _ gutter: Gutter, from foot: Int, to top: Int)
    -> HTML
  {
    guard foot > top else { return .empty }
    let part = StackedPart(number: number + 1, id: id)
    let left = Place((2 * index + 1) * 10_000 / bars.count - thickness, of: 20_000)
    let right = Place((2 * index + 1) * 10_000 / bars.count + thickness, of: 20_000)
    let rectangle = part.rectangle(
      x: left.percent, y: top.tenths, width: right.percent(from: left),
      height: (foot - top).tenths)
    let text = bars[index].parts[number].text
    guard foot - top >= 160 else { return rectangle }
    let label = part.label(
      text, x: Place(2 * index + 1, of: 2 * bars.count).percent, y: ((foot + top) / 2 + 40).tenths)
    return rectangle
      + Tier.markup { fits(text, within: thickness, of: $0.width - gutter.width) ? label : .empty }
  }

  private func total(_ text: String, at centre: Place, y: Int, _ gutter: Gutter) -> HTML {
    let label: HTML = """
      <text class="chart-label chart-strong" x="\(centre.percent)" y="\(y)" text-anchor="middle">\(text)</text>
      """
    return Tier.markup {
      fits(text, within: 10_000 / bars.count, of: $0.width - gutter.width) ? label : .empty
    }
  }

  private func fits(_ text: String, within tenThousandths: Int, of length: Int) -> Bool {
    TextWidth.pixels(text, bold: true) + 2 <= length * tenThousandths / 10_000
  }

  /// Of a column, in ten-thousandths of the drawing: no more than a fifth of it.
  private var thickness: Int { min(6600 / max(bars.count, 1), 2000) }
}
