import Charts
import HTML
import Testing

@Suite("The interval bar")
struct IntervalBarTests {
  private func bar(share: Double? = 80, low: Double = 62.7, high: Double = 90.5) -> IntervalBar {
    IntervalBar(
      id: "answered", title: "Af dem, der har svaret", text: "80 %, 63-90 %.",
      share: share.map { ChartMark(at: $0, label: "24 af 30: 80 %") },
      interval: .init(low: low, high: high, label: "63-90 %"),
      target: ChartMark(at: 75, label: "mål 75 %"),
      facts: [ChartFact(label: "I job", text: share == nil ? "–" : "80 %")])
  }

  @Test("has a band from the lowest to the highest share, whichever is said first")
  func band() throws {
    for bar in [bar(), bar(low: 90.5, high: 62.7)] {
      let root = try Examples.node(bar.svg)
      let band = try #require(root.all("rect", class: "chart-interval").first)
      #expect(band.attributes["x"] == "62.7%" && band.attributes["width"] == "27.8%")
      #expect(
        root.all("line", class: "chart-interval-end").map { $0.attributes["x1"] } == [
          "62.7%", "90.5%",
        ])
      #expect(root.all("circle").map { $0.attributes["cx"] } == ["80%"])
      #expect(root.all("line", class: "chart-target").map { $0.attributes["x1"] } == ["75%"])
    }
  }

  @Test("goes from 0 to 100 per cent, with the quarters marked where there is room")
  func scale() throws {
    for (width, numbers) in [
      (240, ["0\u{202F}%", "50\u{202F}%", "100\u{202F}%"]),
      (640, ["0\u{202F}%", "25\u{202F}%", "50\u{202F}%", "75\u{202F}%", "100\u{202F}%"]),
    ] {
      let texts = try Sketch(bar().svg, width: width).texts.map(\.name)
      #expect(texts.filter { $0.hasSuffix("\u{202F}%") } == numbers)
    }
  }

  @Test("shows nothing of a share that may not be seen") func hidden() throws {
    let hidden = bar(share: nil)
    let root = try Examples.node(hidden.svg)
    #expect(root.all("rect").map(\.classes) == [["bar-track"]])
    #expect(root.all("circle").isEmpty && root.all("line", class: "chart-interval-end").isEmpty)
    #expect(root.all("path", class: "chart-absent").count == 1)
    #expect(!hidden.svg.description.contains(">63-90 %<"))
    #expect(hidden.svg == bar(share: nil, low: 1, high: 2).svg)
    let figure = hidden.figure(Examples.words).description
    #expect(figure.contains("vises ikke"))
    #expect(!bar().figure(Examples.words).description.contains("vises ikke"))
  }

  @Test("has its facts as its table") func facts() throws {
    #expect(try Examples.table(bar().figure(Examples.words)) == [["I job", "80 %"]])
  }
}
