internal import HTML

/// The line over a lying bar: its label from the left, its numbers from the right, the last one outermost.
struct RowLine {
  let label: String
  let ends: [String]
  /// The room each number has; its own when nothing is said.
  var columns: [Int] = []

  var height: Int { Tier.largest { lines($0).count } * TextLines.height }

  /// A label of fewer lines stands lower, next to its bar.
  func markup(below y: Int) -> HTML {
    let foot = y + height - TextLines.height + LabelRows.ascent
    return
      "\(Tier.markup { text(lines($0), foot: foot) })\(ends.indices.map { number(at: $0, foot: foot) })"
  }

  private func text(_ lines: [String], foot: Int) -> HTML {
    let rest = lines.dropFirst().map { line in
      "<tspan x=\"0\" dy=\"\(TextLines.height)\">\(line)</tspan>" as HTML
    }
    let first = foot - (lines.count - 1) * TextLines.height
    return """
      <text class="chart-label chart-row-label" x="0" y="\(first)">\(lines.first ?? "")\(rest)</text>
      """
  }

  private func number(at index: Int, foot: Int) -> HTML {
    guard !ends[index].isEmpty else { return .empty }
    let isLast = index == ends.count - 1
    let right = widths[(index + 1)...].reduce(0) { $0 + $1 + Self.gap }
    let shift: HTML? = right > 0 ? " dx=\"-\(right)\"" : nil
    let name = isLast ? "chart-label chart-strong" : "chart-label"
    return """
      <text class="\(name)" x="100%" y="\(foot)"\(shift) text-anchor="end">\(ends[index])</text>
      """
  }

  private var widths: [Int] {
    columns.isEmpty ? ends.map { TextWidth.pixels($0, bold: true) } : columns
  }

  private func lines(_ tier: Tier) -> [String] {
    let numbers = zip(ends, widths).reduce(0) { $0 + ($1.0.isEmpty ? 0 : $1.1 + Self.gap) }
    let lines = TextLines.broken(label, within: max(tier.width - numbers, Self.leastWidth))
    return lines.isEmpty ? [""] : lines
  }

  private static let gap = 12
  private static let leastWidth = 80
}
