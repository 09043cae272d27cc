internal import HTML

extension StackedBar {
  /// Lying bars, each under its label.
  var rows: HTML {
    let axis = axis
    var foot = 0
    var markup = HTML.empty
    for bar in bars {
      let total = stack(of: bar) == nil ? ChartValue.dash : bar.total
      let line = RowLine(label: bar.label, ends: [total])
      let top = foot + line.height + 6
      markup =
        markup + axis.uprights(below: top - 3, height: thickness + 6) + line.markup(below: foot)
        + row(bar, axis, below: top)
      foot = top + thickness + 10
    }
    return ChartFrame(id: id, title: title, text: text, height: max(foot, 4) + 14).svg(
      "\(hatch.definition)\(markup)\(axis.numbers(below: max(foot - 4, 0)))")
  }

  private func row(_ bar: Bar, _ axis: Axis, below y: Int) -> HTML {
    guard let stack = stack(of: bar) else { return .empty }
    let ends = stack.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }.map(axis.place)
    let parts = stack.indices.map { number in
      part(number, bar.parts[number].text, from: ends[number], to: ends[number + 1], below: y)
    }
    return "\(parts)"
  }

  private func part(_ number: Int, _ text: String, from left: Place, to right: Place, below y: Int)
    -> HTML
  {
    guard right.tenThousandths > left.tenThousandths else { return .empty }
    let part = StackedPart(number: number + 1, id: id)
    let rectangle = part.rectangle(
      x: left.percent, y: "\(y)", width: right.percent(from: left), height: "\(thickness)")
    let length = Place(right.tenThousandths - left.tenThousandths, of: 10_000)
    let needed = TextWidth.pixels(text, bold: true) + 4
    let label = part.label(
      text, x: Place(left.tenThousandths + right.tenThousandths, of: 20_000).percent, y: "\(y + 15)"
    )
    return rectangle + Tier.markup { needed <= length.pixels(of: $0.width) ? label : .empty }
  }

  private var thickness: Int { 22 }
}
