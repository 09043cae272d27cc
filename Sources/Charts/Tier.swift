internal import HTML

/// The widths in pixels that labels are laid out for; the style sheet shows those of the widest that there is room for.
enum Tier: Int, CaseIterable {
  /// Within a card on a telephone of 320 pixels; the style sheet lets no chart be narrower.
  case narrowest = 240
  case telephone = 320
  case halfPage = 480
  case wholePage = 640

  var width: Int { rawValue }

  /// What is drawn for each width, once for neighbouring widths that it is the same for.
  static func markup(_ draw: (Tier) -> HTML) -> HTML {
    var groups: [(from: Int, below: Int, content: HTML)] = []
    for (index, tier) in allCases.enumerated() {
      let content = draw(tier)
      if let last = groups.last, last.content == content {
        groups[groups.count - 1].below = index + 1
      } else {
        groups.append((index, index + 1, content))
      }
    }
    return "\(groups.map { group($0.content, from: $0.from, below: $0.below) })"
  }

  static func largest(_ measure: (Tier) -> Int) -> Int {
    allCases.reduce(0) { max($0, measure($1)) }
  }

  private static func group(_ content: HTML, from: Int, below: Int) -> HTML {
    if content.isEmpty { return .empty }
    let names =
      (from > 0 ? ["chart-from-\(from + 1)"] : [])
      + (below < allCases.count ? ["chart-below-\(below + 1)"] : [])
    return names.isEmpty
      ? content : "<g class=\"\(names.joined(separator: " "))\">\(content)</g>"
  }
}
