/// A label that stands at its tick: centred where there is room, else held by the nearer end of the bar.
struct BarLabel: Equatable {
  enum Anchor: String {
    case start, middle, end
  }

  var text: String
  /// Of its tick, in thousandths of the bar's length.
  var place: Int
  var anchor: Anchor

  /// The labels that fit on one line, the first ones first; the others are left out.
  /// What fits on the narrowest bar fits on every wider one, as distances grow and labels do not.
  static func line(_ wanted: [(place: Int, text: String)]) -> [BarLabel] {
    wanted.reduce(into: []) { line, wish in
      guard let label = BarLabel(wish.text, at: wish.place),
        line.allSatisfy({ $0.isClear(of: label) })
      else { return }
      line.append(label)
    }
  }

  private init?(_ text: String, at place: Int) {
    self.text = text
    self.place = place
    anchor = .middle
    let bar = 0...Self.narrowestBar
    guard
      let fitting = [.middle, .start, .end].first(where: { bar.contains(extent(anchoredAt: $0)) })
    else { return nil }
    anchor = fitting
  }

  /// What the label covers of the narrowest bar, in pixels.
  var extent: ClosedRange<Int> { extent(anchoredAt: anchor) }

  private func extent(anchoredAt anchor: Anchor) -> ClosedRange<Int> {
    let tick = Self.narrowestBar * place / 1000
    let width = (text.count * Self.tenthsOfPixelPerCharacter + 9) / 10
    return switch anchor {
    case .start: tick...(tick + width)
    case .middle: (tick - width / 2)...(tick - width / 2 + width)
    case .end: (tick - width)...tick
    }
  }

  private func isClear(of other: BarLabel) -> Bool {
    extent.upperBound + Self.gap <= other.extent.lowerBound
      || other.extent.upperBound + Self.gap <= extent.lowerBound
  }

  /// On a telephone of 320 pixels; the style sheet lets no bar be narrower.
  static let narrowestBar = 240
  /// Of the widest common font at the label's 12 pixels.
  private static let tenthsOfPixelPerCharacter = 74
  private static let gap = 8
}
