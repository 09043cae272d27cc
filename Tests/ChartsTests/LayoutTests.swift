import HTML
import Testing

@testable import Charts

@Suite("The layout of charts")
struct LayoutTests {
  @Test("an axis goes from zero in a few even, round steps to the first one past the largest")
  func axis() throws {
    for largest in Array(0...300) + [999, 1000, 1001, 4999, 5000, 43_210, 999_999] {
      let ticks = Axis(.counts, upTo: Double(largest)).ticks
      let step = try #require(ticks.dropFirst().first)
      #expect(ticks.first == 0 && (2...6).contains(ticks.count))
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
      #expect(["1", "2", "5"].contains("\(step)".filter { $0 != "0" }))
      let top = try #require(ticks.last)
      #expect(top >= largest && top - step < max(largest, 1))
    }
    #expect(Axis(.counts, upTo: 10.2).top == 15)
    #expect(Axis(.percent, upTo: 3).ticks == [0, 25, 50, 75, 100])
  }

  @Test(
    "a place is written as a percentage with no more decimals than it needs",
    arguments: [
      (0, "0%"), (5, "0.05%"), (50, "0.5%"), (6667, "66.67%"), (7500, "75%"), (10_000, "100%"),
    ])
  func percent(tenThousandths: Int, text: String) {
    #expect(Place(tenThousandths, of: 10_000).percent == text)
  }

  @Test("a place lies within the length") func bounds() {
    #expect(Place(3, of: 2) == .end && Place(-1, of: 2) == .start)
    #expect(Place(2, of: 3).tenThousandths == 6667 && Place(2.0, of: 3).tenThousandths == 6667)
    #expect(Place(5.0, of: 0) == .start && Place(.nan, of: 3) == .start)
  }

  @Test(
    "thousands stand apart",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1\u{202F}000"), (123_456, "123\u{202F}456"),
      (1_234_567, "1\u{202F}234\u{202F}567"), (-1000, "−1\u{202F}000"),
    ])
  func grouped(number: Int, text: String) {
    #expect(number.grouped == text)
    #expect(ChartValue(number).text == text)
  }

  @Test("a text is broken at its spaces, and within a word only where the word is too long")
  func lines() {
    #expect(TextLines.broken("mål 75 %", within: 200) == ["mål 75 %"])
    #expect(TextLines.broken("2. kvt. 2014", within: 60) == ["2. kvt.", "2014"])
    #expect(TextLines.broken("beboerhuset", within: 60).joined() == "beboerhuset")
    for seed in 0..<100 {
      var dice = Dice(seed)
      let text = dice.words(1...9)
      let width = dice.number(40...300)
      let lines = TextLines.broken(text, within: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { TextWidth.pixels($0) <= width })
    }
  }

  @Test("wide letters and bold ones need more room") func width() {
    #expect(TextWidth.pixels("mmmm") > TextWidth.pixels("nnnn"))
    #expect(TextWidth.pixels("nnnn") > TextWidth.pixels("iiii"))
    #expect(TextWidth.pixels("1234", bold: true) > TextWidth.pixels("1234"))
  }

  @Test("labels that would meet are stacked, and spare ones are left out") func rows() {
    let meeting = LabelRows(
      [(Place(1, of: 2), "mål 75 %"), (Place(11, of: 20), "mål 80 %")], along: 240)
    #expect(meeting.rows.map(\.count) == [1, 1] && meeting.height == 32)
    let apart = LabelRows([(.start, "mål 75 %"), (.end, "mål 80 %")], along: 240)
    #expect(apart.rows.map(\.count) == [2] && apart.height == 16)
    let spare = LabelRows(
      [(.start, "mål 75 %")], spare: [(.start, "0"), (.end, "100")], along: 240)
    #expect(spare.rows.map { $0.map(\.lines) } == [[["mål 75 %"], ["100"]]])
    #expect(LabelRows([(.start, "")], along: 240).height == 0)
  }

  @Test("what is the same at neighbouring widths is drawn once") func tiers() {
    #expect(Tier.markup { _ in "<a/>" } == "<a/>")
    #expect(Tier.markup { _ in .empty }.isEmpty)
    #expect(
      Tier.markup { $0 == .narrowest ? "<a/>" : "<b/>" }
        == "<g class=\"chart-below-2\"><a/></g><g class=\"chart-from-2\"><b/></g>")
    #expect(
      Tier.markup { $0 == .halfPage ? "<a/>" : .empty }
        == "<g class=\"chart-from-3 chart-below-4\"><a/></g>")
  }

  @Test("the gutter is as broad as its numbers need") func gutters() {
    #expect(Axis(.counts, upTo: 10).gutter == .slim)
    #expect(Axis(.counts, upTo: 100).gutter == .middling)
    #expect(Axis(.percent, upTo: 100).gutter == .middling)
    #expect(Axis(.counts, upTo: 40_000).gutter == .broad)
  }
}
