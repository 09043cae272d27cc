import Charts

/// Numbers and charts that look random and are the same each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func isSo(oneIn number: Int) -> Bool { self.number(1...number) == 1 }

  mutating func words(_ count: ClosedRange<Int>) -> String {
    let words = [
      "mål", "2. kvt.", "2014", "100\u{202F}%", "beboerhuset", "<unge> & \"andre\"", "Løget", "i",
    ]
    return (0..<number(count)).map { _ in words[number(0...(words.count - 1))] }
      .joined(separator: " ")
  }

  /// Small, middling or large; now and then none.
  mutating func count() -> ChartValue {
    if isSo(oneIn: 8) { return .hidden }
    return ChartValue(number(0...[3, 40, 900, 40_000][number(0...3)]))
  }

  mutating func percent() -> ChartValue {
    if isSo(oneIn: 6) { return .hidden }
    let percent = number(0...100)
    return ChartValue(Double(percent), "\(percent)\u{202F}%")
  }

  mutating func mark(upTo top: Int) -> ChartMark? {
    isSo(oneIn: 4) ? nil : ChartMark(at: Double(number(0...top)), label: words(1...4))
  }

  mutating func charts() -> [any Chart] {
    [bullet(), interval(), stacked(), run(), funnel()]
  }

  mutating func bullet() -> BulletBar {
    let value = number(0...100)
    return BulletBar(
      id: "bullet", title: words(1...4), text: words(1...4), top: 100, value: Double(value),
      best: isSo(oneIn: 2) ? Double(number(value...100)) : nil, bestName: words(1...2),
      before: mark(upTo: 110), target: mark(upTo: 110), start: ChartMark(at: 0, label: "0"),
      end: ChartMark(at: 100, label: "100\u{202F}%"))
  }

  mutating func interval() -> IntervalBar {
    IntervalBar(
      id: "interval", title: words(1...4), text: words(1...4), share: mark(upTo: 100),
      interval: isSo(oneIn: 4)
        ? nil
        : .init(
          low: Double(number(0...100)), high: Double(number(0...100)), label: words(1...3)),
      target: mark(upTo: 100), facts: [ChartFact(label: words(1...2), text: words(1...2))])
  }

  mutating func stacked() -> StackedBar {
    let parts = number(1...3)
    return StackedBar(
      id: "stacked", title: words(1...4), text: words(1...4),
      direction: isSo(oneIn: 2) ? .columns : .rows, barName: words(1...1),
      partNames: (0..<parts).map { _ in words(1...2) }, totalName: words(1...1),
      bars: (0..<number(0...24)).map { _ in
        .init(
          label: words(1...3), parts: (0..<parts).map { _ in count() }, total: "\(number(0...9999))"
        )
      })
  }

  mutating func run() -> RunChart {
    RunChart(
      id: "run", title: words(1...4), text: words(1...4), scale: .percent, pointName: words(1...1),
      valueName: words(1...2),
      points: (0..<number(0...30)).map { _ in
        .init(label: words(1...3), value: percent(), lower: percent(), upper: percent())
      }, centre: mark(upTo: 100), target: mark(upTo: 100),
      limits: isSo(oneIn: 3)
        ? nil : .init(both: "grænser", lower: "nedre", upper: "øvre", outside: "uden for"))
  }

  mutating func funnel() -> Funnel {
    Funnel(
      id: "funnel", title: words(1...4), text: words(1...4), stepName: words(1...1),
      countName: words(1...1), shareName: words(1...2),
      steps: (0..<number(0...6)).map { _ in
        .init(label: words(1...8), count: count(), share: isSo(oneIn: 3) ? nil : percent().text)
      })
  }
}
