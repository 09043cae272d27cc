internal import HTML

extension BulletBar {
  /// The drawing. Lengths are percentages, so that it is as wide as its place and its text keeps its size.
  var svg: HTML {
    let middle = before == nil ? 4 : 20
    let height = middle + 12 + 20
    return """
      <svg class="bar" role="img" aria-labelledby="bar-\(id) bar-\(id)-text" width="100%" height="\(height)">
      <title id="bar-\(id)">\(prose: title)</title><desc id="bar-\(id)-text">\(prose: text)</desc>
      <rect class="bar-track" x="0" y="\(middle)" width="100%" height="12" rx="6"/>
      \(interval(at: middle))\(filling(at: middle))
      \(before.map { tick($0, named: "before", from: middle - 5, to: middle + 12) })
      \(target.map { tick($0, named: "target", from: middle - 3, to: middle + 17) })
      \(labelsAbove.map { markup($0, at: middle - 8) })\(labelsBelow.map { markup($0, at: middle + 30) })
      </svg>
      """
  }

  private func filling(at y: Int) -> HTML? {
    value.flatMap { value in
      place(value) == 0
        ? nil
        : """
        <rect class="bar-value" x="0" y="\(y)" width="\(percent(place(value)))" height="12" rx="6"/>
        """
    }
  }

  /// Hatched from zero; what is confirmed lies over it.
  private func interval(at y: Int) -> HTML? {
    guard let best, let value, place(best) > place(value) else { return nil }
    return """
      <defs><pattern id="hatch-\(id)" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="bar-hatch" width="2" height="5"/></pattern></defs>
      <rect class="bar-best" x="0" y="\(y)" width="\(percent(place(best)))" height="12" rx="6" fill="url(#hatch-\(id))"/>
      """
  }

  /// A tick on a halo, so that it is seen on the filled part as well.
  private func tick(_ mark: Mark, named name: String, from top: Int, to bottom: Int) -> HTML {
    let x = percent(place(mark.at))
    return """
      <line class="bar-halo" x1="\(x)" x2="\(x)" y1="\(top)" y2="\(bottom)"/><line class="bar-\(name)" x1="\(x)" x2="\(x)" y1="\(top)" y2="\(bottom)"/>
      """
  }

  private func markup(_ label: BarLabel, at y: Int) -> HTML {
    """
    <text class="bar-label" x="\(percent(label.place))" y="\(y)" text-anchor="\(label.anchor.rawValue)">\(prose: label.text)</text>
    """
  }

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }
}
