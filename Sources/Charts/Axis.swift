internal import HTML

/// An axis from zero to a round number, with a few round numbers on the way.
struct Axis: Equatable {
  /// The numbers it is marked with, from zero to its top.
  var ticks: [Int]
  var scale: ChartScale

  init(_ scale: ChartScale, upTo largest: Double) {
    self.scale = scale
    switch scale {
    case .percent: ticks = [0, 25, 50, 75, 100]
    case .counts:
      let whole = Int(largest)
      let most = max(Double(whole) < largest ? whole + 1 : whole, 1)
      let step = Self.step(upTo: most)
      ticks = Array(stride(from: 0, to: most + step, by: step))
    }
  }

  var top: Int { ticks.last ?? 1 }

  func place(_ amount: Double) -> Place { Place(amount, of: Double(top)) }

  /// How high above its foot a number lies, in tenths of a pixel.
  func tenths(_ amount: Double, of height: Int) -> Int {
    (place(amount).tenThousandths * height + 500) / 1000
  }

  func text(_ tick: Int) -> String {
    switch scale {
    case .counts: tick.grouped
    case .percent: "\(tick)\u{202F}%"
    }
  }

  var gutter: Gutter { Gutter(for: ticks.map(text)) }

  /// Lines across the drawing, with their numbers in the gutter.
  func grid(below y: Int, height: Int) -> HTML {
    let lines = ticks.map { tick in
      let foot = (y + height) * 10 - tenths(Double(tick), of: height)
      return """
        <line class="\(tick == 0 ? "chart-axis" : "chart-grid")" x1="0" x2="100%" y1="\(foot.tenths)" y2="\(foot.tenths)"/>
        <text class="chart-label" x="-\(Gutter.gap)" y="\((foot + 40).tenths)" text-anchor="end">\(text(tick))</text>
        """ as HTML
    }
    return "\(lines)"
  }

  /// Upright lines at its numbers.
  func uprights(below y: Int, height: Int) -> HTML {
    let lines = ticks.map { tick in
      let x = place(Double(tick)).percent
      return """
        <line class="\(tick == 0 ? "chart-axis" : "chart-grid")" x1="\(x)" x2="\(x)" y1="\(y)" y2="\(y + height)"/>
        """ as HTML
    }
    return "\(lines)"
  }

  /// Its numbers in a line: all of them, every second one, or the ends alone.
  func numbers(below y: Int) -> HTML {
    Tier.markup { numbers($0).markup(below: y, class: "chart-label") }
  }

  private func numbers(_ tier: Tier) -> LabelRows {
    let all = ticks.map { (at: place(Double($0)), text: text($0)) }
    let halves = all.indices.filter { $0.isMultiple(of: 2) }.map { all[$0] }
    let ends = [all.first, all.last].compactMap(\.self)
    let choices = all.count.isMultiple(of: 2) ? [all, ends] : [all, halves, ends]
    let rows = choices.map { LabelRows($0, along: tier.width) }
    return rows.first { $0.rows.count == 1 } ?? LabelRows(ends, along: tier.width)
  }

  /// 1, 2 or 5 times a power of ten, so that there are at most five steps.
  private static func step(upTo most: Int) -> Int {
    var step = 1
    while true {
      for factor in [1, 2, 5] where step * factor * 5 >= most { return step * factor }
      step *= 10
    }
  }
}
