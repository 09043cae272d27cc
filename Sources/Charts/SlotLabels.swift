internal import HTML

/// The labels under evenly spaced columns or points: all of them, or every second, fourth …, the last one among them.
struct SlotLabels {
  let texts: [String]
  let gutter: Gutter

  var height: Int {
    TextLines.height
      * Tier.largest { tier in labels(tier).reduce(0) { max($0, $1.lines.count) } }
  }

  func markup(below y: Int) -> HTML {
    Tier.markup { tier in
      "\(labels(tier).map { $0.markup(at: y + LabelRows.ascent, class: "chart-label") })"
    }
  }

  /// From the last to the first.
  func labels(_ tier: Tier) -> [Label] {
    guard !texts.isEmpty else { return [] }
    let length = tier.width - gutter.width
    var stride = 1
    while stride < texts.count {
      for share in 1...2 {
        let labels = labels(every: stride, along: length, share: share)
        if Self.standWell(labels) { return labels }
      }
      stride *= 2
    }
    return labels(every: texts.count, along: length, share: 1)
  }

  /// Each within the whole or the half of the room it has.
  private func labels(every stride: Int, along length: Int, share: Int) -> [Label] {
    Swift.stride(from: texts.count - 1, through: 0, by: -stride).map { index in
      Label(
        texts[index], at: Place(2 * index + 1, of: 2 * texts.count), along: length,
        within: max((stride * length / texts.count - Label.gap) / share, 1), atEdge: true)
    }
  }

  /// No word is broken, no label has more than two lines, and none meets its neighbour.
  private static func standWell(_ labels: [Label]) -> Bool {
    labels.allSatisfy { $0.lines.count <= 2 && !$0.breaksWord }
      && zip(labels, labels.dropFirst()).allSatisfy { $0.isClear(of: $1) }
  }
}
