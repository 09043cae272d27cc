import Charts
import HTML
import Testing

@Suite("The run chart")
struct RunChartTests {
  @Test("joins neighbours by a line and leaves a gap where nothing was measured") func gaps() throws
  {
    let root = try Examples.node(Examples.run([50, 60, nil, 70, nil, 80, 85]).svg)
    let lines = root.all("line", class: "chart-line")
    #expect(lines.map { $0.attributes["x1"] } == ["7.14%", "78.57%"])
    #expect(lines.map { $0.attributes["x2"] } == ["21.43%", "92.86%"])
    #expect(root.all("circle").count == 5)
    #expect(root.all("path", class: "chart-absent").count == 2)
  }

  @Test("a point stands as high as its number") func heights() throws {
    let root = try Examples.node(Examples.run([50, 75, 80]).svg)
    #expect(root.all("circle").map { $0.attributes["cy"] } == ["114", "69", "60"])
    #expect(root.all("line", class: "chart-target").map { $0.attributes["y1"] } == ["69"])
    #expect(root.all("line", class: "chart-centre").map { $0.attributes["y1"] } == ["78"])
    #expect(
      Set(root.all("line", class: "chart-limit").map { $0.attributes["y1"] }) == ["132", "42"])
  }

  @Test(
    "a point beyond a limit is outside, on the limit within",
    arguments: [(39, true), (40, false), (65, false), (90, false), (91, true)])
  func limits(value: Int, isOutside: Bool) throws {
    let chart = Examples.run([50, value, 60])
    #expect(chart.outside.map(\.label) == (isOutside ? ["kvartal 2"] : []))
    let root = try Examples.node(chart.svg)
    #expect(root.all("path", class: "chart-outside").count == (isOutside ? 1 : 0))
    #expect(root.all("circle").count == (isOutside ? 2 : 3))
    let text = "Andelen i job." + (isOutside ? " kvartal 2: \(value) % (uden for grænserne)." : "")
    #expect(root.all("desc").map(\.text) == [text])
    let row = try Examples.table(chart.figure(Examples.words))[2]
    #expect(
      row == [
        "kvartal 2", "\(value) %" + (isOutside ? " (uden for grænserne)" : ""), "40 %", "90 %",
      ])
    #expect(root.all("text").contains { $0.text == "\(value) %" } == isOutside)
  }

  @Test("without limits no point is outside and no limit is shown") func noLimits() throws {
    let chart = Examples.run([10, 95], hasLimits: false)
    #expect(chart.outside.isEmpty)
    let root = try Examples.node(chart.svg)
    #expect(root.all("path").isEmpty && root.all("line", class: "chart-limit").isEmpty)
    #expect(root.all("circle").count == 2)
    #expect(
      try Examples.table(chart.figure(Examples.words)) == [
        ["Kvartal", "i job"], ["kvartal 1", "10 %"], ["kvartal 2", "95 %"],
      ])
  }

  @Test("of a hidden point neither the number nor the limits show, nor does the axis tell")
  func hidden() throws {
    let charts = [20, 60_000].map { number in
      var chart = Examples.run([50, nil, 60])
      chart.scale = .counts
      chart.points[1].lower = ChartValue(number)
      chart.points[1].upper = ChartValue(2 * number)
      return chart
    }
    #expect(charts[0].svg == charts[1].svg)
    #expect(charts[0].figure(Examples.words) == charts[1].figure(Examples.words))
    let root = try Examples.node(charts[0].svg)
    #expect(root.all("line", class: "chart-limit").count == 4)
    #expect(
      try Examples.table(charts[0].figure(Examples.words))[2] == ["kvartal 2", "–", "–", "–"])
  }

  @Test("the key names what is drawn and nothing else") func key() throws {
    let words = { (chart: RunChart) in
      try Examples.node(chart.figure(Examples.words)).all("span", class: "chart-key-item")
        .map(\.wholeText)
    }
    #expect(
      try words(Examples.run([50, nil, 95])) == [
        "i job", "mål 75 %", "median 70 %", "grænser", "uden for grænserne", "–vises ikke",
      ])
    #expect(
      try words(Examples.run([50, 60])) == ["i job", "mål 75 %", "median 70 %", "grænser"])
    var bare = Examples.run([50], hasLimits: false)
    bare.centre = nil
    bare.target = nil
    #expect(try words(bare) == ["i job"])
  }
}
