internal import HTML

/// A label at its tick: centred where there is room, else held by the nearer end, in more lines if need be.
struct Label: Equatable {
  enum Anchor: String {
    case start, middle, end
  }

  var lines: [String]
  var place: Place
  var anchor: Anchor
  /// What it covers of the length it was laid out for, in pixels.
  var extent: ClosedRange<Int>
  /// Whether a word was too long for its line.
  var breaksWord: Bool

  /// What fits along one length fits along every longer one, as distances grow and labels do not.
  /// At the edge, a label that cannot be centred ends where the drawing ends; else it ends at its tick.
  init(
    _ text: String, at tick: Place, along length: Int, within width: Int? = nil,
    atEdge: Bool = false
  ) {
    let x = tick.pixels(of: length)
    let room = atEdge ? length : max(2 * min(x, length - x), x, length - x)
    lines = TextLines.broken(text, within: min(width ?? length, room))
    breaksWord =
      lines.joined(separator: " ") != text.split(separator: " ").joined(separator: " ")
    let width = TextLines.width(of: lines)
    let left = x - (width + 1) / 2
    if left >= 0, left + width <= length {
      (place, anchor, extent) = (tick, .middle, left...(left + width))
    } else if atEdge ? left < 0 : x + width <= length {
      place = atEdge ? .start : tick
      (anchor, extent) = (.start, place.pixels(of: length)...(place.pixels(of: length) + width))
    } else {
      place = atEdge ? .end : tick
      (anchor, extent) = (.end, (place.pixels(of: length) - width)...place.pixels(of: length))
    }
  }

  func isClear(of other: Label) -> Bool {
    extent.upperBound + Self.gap <= other.extent.lowerBound
      || other.extent.upperBound + Self.gap <= extent.lowerBound
  }

  /// With the foot of its first line at a height.
  func markup(at y: Int, class name: String) -> HTML {
    guard let first = lines.first else { return .empty }
    let rest = lines.dropFirst().map { line in
      "<tspan x=\"\(place.percent)\" dy=\"\(TextLines.height)\">\(line)</tspan>" as HTML
    }
    return """
      <text class="\(name)" x="\(place.percent)" y="\(y)" text-anchor="\(anchor.rawValue)">\(first)\(rest)</text>
      """
  }

  /// Between one label and the next.
  static let gap = 8
}
