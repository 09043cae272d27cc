import HTML
import Testing

@testable import Charts

@Suite("The stacked bar")
struct StackedBarTests {
  private let quarters = [Examples.bar("1. kvt.", 6, 2, 2), Examples.bar("2. kvt.", 5, 3, 0)]

  @Test("columns are as high as their parts say, part upon part") func columns() throws {
    let boxes = try boxes(Examples.stacked(quarters), "y", "height")
    #expect(boxes["chart-part-1"] == [86, 96, 102, 80])
    #expect(boxes["chart-part-2"] == [54, 32, 54, 48])
    #expect(boxes["chart-part-3"] == [22, 32])
  }

  @Test("rows are as long as their parts say, part after part") func rows() throws {
    let boxes = try boxes(Examples.stacked(quarters, .rows), "x", "width")
    #expect(boxes["chart-part-1"] == [0, 60, 0, 50])
    #expect(boxes["chart-part-2"] == [60, 20, 50, 30])
    #expect(boxes["chart-part-3"] == [80, 20])
  }

  @Test("the parts are told apart without colours") func parts() throws {
    let root = try Examples.node(Examples.stacked(quarters).svg)
    let fills = (1...3).map {
      root.all("rect", class: "chart-part-\($0)").first?.attributes["fill"]
    }
    #expect(fills == [nil, "url(#chart-quarters-part-2)", nil])
    let figure = try Examples.node(Examples.stacked(quarters).figure(Examples.words))
    #expect(
      figure.all("span", class: "chart-key-item").map(\.wholeText) == [
        "i job", "ikke i job", "ubesvaret",
      ])
  }

  @Test("a part has its number in it where it is high enough") func numbers() throws {
    // The axis goes to 100: ten are 16 pixels, nine are not.
    let bars = [Examples.bar("høj", 10, 0, 90), Examples.bar("lav", 9, 0, 90)]
    let root = try Examples.node(Examples.stacked(bars).svg)
    #expect(root.all("text", class: "chart-part-label-1").map(\.text) == ["10"])
    #expect(root.all("text", class: "chart-part-label-2").isEmpty)
    #expect(root.all("text", class: "chart-part-label-3").map(\.text) == ["90", "90"])
  }

  @Test(
    "of a bar with a hidden part nothing is drawn and no total is said",
    arguments: [StackedBar.Direction.columns, .rows])
  func hidden(direction: StackedBar.Direction) throws {
    let drawings = [1, 3, 40_000].map { number in
      var bar = Examples.bar("3. kvt.", number, nil, 2)
      bar.total = "\(number + 4)"
      return Examples.stacked(quarters + [bar], direction)
    }
    #expect(Set(drawings.map(\.svg.description)).count == 1)
    let root = try Examples.node(drawings[2].svg)
    #expect(root.all("rect").filter { $0.classes == ["chart-part-1"] }.count == 2)
    let dashes =
      root.all("path", class: "chart-absent").count
      + root.all("text").filter { $0.text == "–" }.count
    #expect(dashes == 1)
    let figure = drawings[2].figure(Examples.words)
    #expect(
      try Examples.table(figure) == [
        ["Kvartal", "i job", "ikke i job", "ubesvaret", "I alt"], ["1. kvt.", "6", "2", "2", "10"],
        ["2. kvt.", "5", "3", "0", "8"], ["3. kvt.", "40\u{202F}000", "–", "2", "–"],
      ])
    #expect(figure.description.contains("vises ikke"))
  }

  @Test("the key speaks of hidden numbers only where there are some") func open() {
    let figure = Examples.stacked(quarters).figure(Examples.words).description
    #expect(!figure.contains("vises ikke"))
  }

  @Test("a part too few is hidden and a part too many is not shown") func uneven() throws {
    let bars = [
      Examples.bar("få", 1, 2), Examples.bar("mange", 1, 2, 3, 99),
    ]
    let chart = Examples.stacked(bars)
    #expect(try Examples.node(chart.svg).all("rect", class: "chart-part-1").count == 1)
    #expect(
      try Examples.table(chart.figure(Examples.words)).dropFirst().map { $0.dropLast() } == [
        ["få", "1", "2", "–"], ["mange", "1", "2", "3"],
      ])
  }

  @Test("all labels stand under their columns where there is room, and fewer where there is not")
  func labels() throws {
    let bars = (0..<16).map { Examples.bar("\($0 % 4 + 1). kvt. \(2013 + $0 / 4)", $0, 1, 1) }
    for (count, width, expected) in [
      (4, 640, 4), (4, 320, 4), (4, 240, 2), (16, 640, 8), (16, 240, 2),
    ] {
      let texts = try Sketch(Examples.stacked(Array(bars.prefix(count))).svg, width: width).texts
      #expect(texts.filter { $0.name.contains("kvt.") }.count == expected, "\(count) at \(width)")
    }
  }

  /// Where each part begins and how far it goes, of all bars.
  private func boxes(_ chart: StackedBar, _ start: String, _ length: String) throws
    -> [String: [Double]]
  {
    let rectangles = try Examples.node(chart.svg).all("rect").filter {
      !$0.classes.contains("chart-hatch")
    }
    return rectangles.reduce(into: [:]) { boxes, node in
      for name in node.classes {
        boxes[name, default: []] += [start, length].compactMap {
          (node.attributes[$0]?.split(separator: "%").first).flatMap { Double($0) }
        }
      }
    }
  }
}
