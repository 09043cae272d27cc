import Charts
import HTML
import Testing

@Suite("Every chart")
struct EveryChartTests {
  @Test("lies within its drawing with its labels clear of each other", arguments: 0..<40)
  func geometry(seed: Int) throws {
    var dice = Dice(seed)
    for chart in dice.charts() {
      for width in Sketch.widths {
        #expect(try Sketch(chart.svg, width: width).faults == [], "\(chart.id) \(seed) at \(width)")
      }
    }
  }

  @Test(
    "is well-formed markup whose ids are its own and whose references lead somewhere",
    arguments: 0..<20)
  func references(seed: Int) throws {
    var dice = Dice(seed)
    let figures = dice.charts().map { $0.figure(Examples.words) }
    let page: HTML = "<main>\(figures)</main>"
    let nodes = try Examples.node(page).all
    let ids = nodes.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for node in nodes {
      for name in (node.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(name)))
      }
      if let fill = node.attributes["fill"] {
        #expect(ids.contains(String(fill.dropFirst("url(#".count).dropLast())))
      }
      #expect(node.attributes["style"] == nil)
    }
  }

  @Test("names itself with its title and its text") func names() throws {
    var dice = Dice(7)
    for chart in dice.charts() {
      let root = try Examples.node(chart.svg)
      #expect(root.attributes["role"] == "img")
      #expect(
        root.attributes["aria-labelledby"] == "chart-\(chart.id)-title chart-\(chart.id)-text")
      #expect(root.all("title").map(\.text) == [chart.title])
      #expect(root.all("desc").map(\.text).first?.hasPrefix(chart.text) == true)
    }
  }

  @Test("has its caption over it and its table folded under it") func figure() throws {
    var dice = Dice(7)
    for chart in dice.charts() {
      let root = try Examples.node(chart.figure(Examples.words))
      #expect(root.name == "figure" && root.classes == ["chart"])
      #expect(root.children.first?.name == "figcaption")
      #expect(root.children.first?.text == chart.title)
      #expect(root.children.last?.classes == ["disclosure"])
      #expect(root.all("summary").map(\.text) == ["Vis som tabel"])
      #expect(root.children.last?.all("table").count == 1)
    }
  }

  @Test("copes with numbers that are no numbers", arguments: [Double.nan, .infinity, -5, 1e300])
  func strange(number: Double) throws {
    let value = ChartValue(number, "?")
    let mark = ChartMark(at: number, label: "?")
    let charts: [any Chart] = [
      BulletBar(
        id: "a", title: "", text: "", top: number, value: number, best: number, target: mark),
      IntervalBar(
        id: "b", title: "", text: "", share: mark,
        interval: .init(low: number, high: number, label: "?"), facts: []),
      StackedBar(
        id: "c", title: "", text: "", barName: "", partNames: ["a"], totalName: "",
        bars: [.init(label: "", parts: [value], total: "?")]),
      RunChart(
        id: "d", title: "", text: "", scale: .counts, pointName: "", valueName: "",
        points: [.init(label: "", value: value)], centre: mark),
      Funnel(
        id: "e", title: "", text: "", stepName: "", countName: "", shareName: "",
        steps: [.init(label: "", count: value)]),
    ]
    for chart in charts { #expect(try Sketch(chart.svg, width: 280).faults == [], "\(chart.id)") }
  }
}
