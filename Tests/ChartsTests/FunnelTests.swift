import Charts
import HTML
import Testing

@Suite("The funnel")
struct FunnelTests {
  @Test("bars are as long as their counts, the largest one whole") func lengths() throws {
    let root = try Examples.node(Examples.funnel([40, 30, 10]).svg)
    #expect(
      root.all("rect", class: "chart-step").map { $0.attributes["width"] } == [
        "100%", "75%", "25%",
      ])
    #expect(root.all("text", class: "chart-strong").map(\.text) == ["40", "30", "10"])
  }

  @Test("each step but the first has its share of the one before") func shares() throws {
    let chart = Examples.funnel([40, 30, 10])
    let texts = try Examples.node(chart.svg).all("text").map(\.text)
    #expect(texts.filter { $0.hasPrefix("andel") } == ["andel 2", "andel 3"])
    #expect(
      try Examples.table(chart.figure(Examples.words)) == [
        ["Trin", "Unge", "af trinnet før"], ["trin 1", "40", "–"], ["trin 2", "30", "andel 2"],
        ["trin 3", "10", "andel 3"],
      ])
  }

  @Test("a hidden step has no bar and no share, nor has the next a share of it") func hidden()
    throws
  {
    let chart = Examples.funnel([40, nil, 10, 5])
    let root = try Examples.node(chart.svg)
    #expect(root.all("rect", class: "bar-track").count == 3)
    #expect(root.all("rect", class: "chart-step").count == 3)
    #expect(root.all("text", class: "chart-strong").map(\.text) == ["40", "–", "10", "5"])
    #expect(root.all("text").map(\.text).filter { $0.hasPrefix("andel") } == ["andel 4"])
    #expect(
      try Examples.table(chart.figure(Examples.words)).map { $0.dropFirst() } == [
        ["Unge", "af trinnet før"], ["40", "–"], ["–", "–"], ["10", "–"], ["5", "andel 4"],
      ])
  }

  @Test("a step of none has its track and its nought, unlike a hidden one") func zero() throws {
    let root = try Examples.node(Examples.funnel([40, 0]).svg)
    #expect(root.all("rect", class: "bar-track").count == 2)
    #expect(root.all("rect", class: "chart-step").count == 1)
    #expect(root.all("text", class: "chart-strong").map(\.text) == ["40", "0"])
  }

  @Test("the key explains shares and dashes where there are some") func key() throws {
    for (counts, words) in [
      ([40, 30], ["%af trinnet før"]), ([40, nil], ["–vises ikke"]), ([40], []),
      ([nil, 4, 2], ["%af trinnet før", "–vises ikke"]),
    ] as [([Int?], [String])] {
      let figure = try Examples.node(Examples.funnel(counts).figure(Examples.words))
      #expect(figure.all("span", class: "chart-key-item").map(\.wholeText) == words)
    }
  }
}
