import HTML
import Testing

@testable import Charts

@Suite("The bullet bar")
struct BulletBarTests {
  private func bar(value: Double? = 73, best: Double? = nil, before: Int = 51, target: Int = 75)
    -> BulletBar
  {
    BulletBar(
      id: "job", title: "I job", text: "73 %.", top: 100, value: value, best: best,
      bestName: "kan blive",
      before: ChartMark(at: Double(before), label: "nov. 2012: \(before) %*"),
      target: ChartMark(at: Double(target), label: "mål: højst \(target) %"),
      start: ChartMark(at: 0, label: "0 %"), end: ChartMark(at: 100, label: "100 %"))
  }

  @Test("has its labels at their ticks, wherever the ticks are") func places() throws {
    for place in stride(from: 0, through: 100, by: 4) {
      let bar = bar(before: place, target: 100 - place)
      for tier in Tier.allCases {
        let above = try #require(bar.above(tier).rows.first?.first)
        let below = try #require(bar.below(tier).rows.first?.first)
        #expect(above.extent.contains(tier.width * place / 100))
        #expect(below.extent.contains(tier.width * (100 - place) / 100))
        #expect(below.lines.joined(separator: " ") == "mål: højst \(100 - place) %")
      }
      for width in Sketch.widths {
        #expect(try Sketch(bar.svg, width: width).faults == [], "\(place) at \(width)")
      }
    }
  }

  @Test("the labels of its ends give way to the target's") func ends() {
    let texts = { (bar: BulletBar, tier: Tier) in
      bar.below(tier).rows.flatMap { $0 }.map { $0.lines.joined(separator: " ") }
    }
    #expect(texts(bar(target: 50), .halfPage) == ["mål: højst 50 %", "0 %", "100 %"])
    #expect(texts(bar(target: 2), .halfPage) == ["mål: højst 2 %", "100 %"])
    #expect(texts(bar(target: 98), .halfPage) == ["mål: højst 98 %", "0 %"])
    #expect(texts(bar(target: 85), .narrowest) == ["mål: højst 85 %", "0 %"])
    #expect(texts(bar(target: 75), .wholePage) == ["mål: højst 75 %", "0 %", "100 %"])
  }

  @Test("reaches as far as its value, hatched as far as it may yet reach") func lengths() throws {
    let root = try Examples.node(bar(value: 73, best: 82.5).svg)
    #expect(root.all("rect", class: "bar-value").map { $0.attributes["width"] } == ["73%"])
    let best = try #require(root.all("rect", class: "bar-best").first)
    #expect(best.attributes["width"] == "82.5%")
    #expect(best.attributes["fill"] == "url(#chart-job-best)")
    #expect(root.all("line", class: "bar-target").map { $0.attributes["x1"] } == ["75%"])
    #expect(root.all("line", class: "bar-before").map { $0.attributes["x1"] } == ["51%"])
  }

  @Test("is not hatched where nothing more can come", arguments: [nil, 20, 73.0])
  func settled(best: Double?) throws {
    let bar = bar(value: 73, best: best)
    #expect(try Examples.node(bar.svg).all("rect", class: "bar-best").isEmpty)
    #expect(!bar.figure(Examples.words).description.contains("kan blive"))
  }

  @Test("says in its key what is hatched") func key() throws {
    let figure = try Examples.node(bar(best: 80).figure(Examples.words))
    #expect(figure.all("span", class: "chart-key-item").map(\.wholeText) == ["kan blive"])
  }

  @Test("without a value has its track and its ticks alone") func hidden() throws {
    let root = try Examples.node(bar(value: nil, best: 40).svg)
    #expect(root.all("rect").map(\.classes) == [["bar-track"]])
    #expect(root.all("line", class: "bar-target").count == 1)
    let zero = try Examples.node(bar(value: 0).svg)
    #expect(zero.all("rect").map(\.classes) == [["bar-track"]])
  }

  @Test("has its facts as its table") func facts() throws {
    var bar = bar()
    bar.facts = [ChartFact(label: "Mål", text: "75 %"), ChartFact(label: "Nu", text: "<5")]
    #expect(try Examples.table(bar.figure(Examples.words)) == [["Mål", "75 %"], ["Nu", "<5"]])
  }
}
