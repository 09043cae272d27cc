import HTML
import Programme
import Support
import Testing

@testable import Web

@Suite("The bars of the status page")
struct BulletBarTests {
  private static let numbers: [Int?] = [nil, 0, 1, 34, 35, 200]

  @Test("labels stand at their ticks, on the bar and clear of each other, wherever the ticks are")
  func anywhere() {
    for target in stride(from: 0, through: 200, by: 5) {
      for value in [0, 1, 2, 5, 34, 35, 60, 100, 150, 199, 200] {
        let bar = BulletBar(
          id: "x", title: "", text: "", top: Double(max(target, value, 1)) * 1.15,
          value: Double(value), best: nil,
          before: BulletBar.Mark(at: Double(value), label: "2012: ca. \(value) modtog"),
          target: BulletBar.Mark(at: Double(target), label: "mål: højst \(target)"),
          start: BulletBar.Mark(at: 0, label: "0"))
        checkLabels(of: bar)
        checkLengths(of: bar)
        #expect(bar.labelsBelow.first?.text == "mål: højst \(target)")
      }
    }
  }

  @Test("attachment is drawn against its target and the same day last year", arguments: numbers)
  func attached(value: Int?) throws {
    for target in [0, 35, 200] {
      for before in Self.numbers {
        var example = try StatusExample("A_2012-11-30")
        example["attached.youths"] = value
        example["attached.target"] = target
        example["attached.same_day_last_year"] = before
        let bar = try #require(try bar(.attached, of: example))
        checkLabels(of: bar)
        checkLengths(of: bar)
        #expect(bar.labelsBelow.contains { $0.text == "mål \(target)" })
      }
    }
  }

  @Test("the interval runs from what is confirmed to the best case", arguments: numbers)
  func job(unanswered: Int?) throws {
    for confirmed in [0, 1, 12, 80] {
      for target in [0, 10, 75, 97, 100] {
        var example = try StatusExample("B_2017-04-29")
        example["job_after_one_year.confirmed"] = confirmed
        example["job_after_one_year.unanswered"] = unanswered ?? 0
        example["job_after_one_year.total"] = confirmed + (unanswered ?? 0)
        example["job_after_one_year.target_pct"] = target
        let bar = try #require(try bar(.jobAfterOneYear, of: example))
        checkLabels(of: bar)
        checkLengths(of: bar)
        #expect(bar.top == 100)
        if let best = bar.best { #expect(best >= bar.value ?? 0) }
        #expect((bar.best != nil) == ((unanswered ?? 0) > 0))
      }
    }
  }

  @Test("drop-outs have the most there may be as their target", arguments: [0, 1, 9, 22, 200])
  func dropout(baseline: Int) throws {
    for latest in Self.numbers.compactMap({ $0 }) {
      var example = try StatusExample("B_2017-04-29")
      example["dropout.baseline.dropouts"] = baseline
      example["dropout.final.dropouts"] = latest
      let bar = try #require(try bar(.dropout, of: example))
      checkLabels(of: bar)
      checkLengths(of: bar)
      let most = baseline * 9 / 10
      #expect(bar.target?.label == "mål: højst \(most)")
    }
  }

  @Test("a criterion nothing is known of has no bar")
  func missing() throws {
    #expect(try bar(.dropout, of: StatusExample("A_2012-11-30")) == nil)
  }

  @Test("the drawing has lengths in attributes, names itself and has no style of its own")
  func drawing() throws {
    let bar = try #require(try bar(.jobAfterOneYear, of: StatusExample("A_2012-11-30")))
    let svg = bar.svg.description
    #expect(svg.contains("role=\"img\" aria-labelledby=\"bar-job_after_one_year bar-job_after"))
    #expect(svg.contains("<rect class=\"bar-value\" x=\"0\" y=\"20\" width=\"66.7%\""))
    #expect(svg.contains("<rect class=\"bar-best\" x=\"0\" y=\"20\" width=\"77.8%\""))
    #expect(svg.contains("<line class=\"bar-target\" x1=\"75.0%\""))
    #expect(svg.contains("Op til 78\u{202F}%, hvis alle ubesvarede er i job."))
    #expect(!svg.contains("style="))
  }

  private func bar(_ name: Indicator.Name, of example: StatusExample) throws -> BulletBar? {
    let report = try example.report()
    let row = try #require(CriterionRow.all(report, .danish).first { $0.name == name })
    return CriterionBars(report: report, figures: Figures(language: .danish)).bar(of: row)
  }

  private func checkLabels(of bar: BulletBar) {
    for line in [bar.labelsAbove, bar.labelsBelow] {
      for (number, label) in line.enumerated() {
        let tick = BarLabel.narrowestBar * label.place / 1000
        #expect(label.extent.contains(tick))
        #expect(0 <= label.extent.lowerBound)
        #expect(label.extent.upperBound <= BarLabel.narrowestBar)
        for other in line[(number + 1)...] { #expect(!label.extent.overlaps(other.extent)) }
      }
    }
  }

  private func checkLengths(of bar: BulletBar) {
    let numbers = [bar.value, bar.best, bar.before?.at, bar.target?.at].compactMap(\.self).sorted()
    let places = numbers.map(bar.place)
    #expect(places == places.sorted())
    #expect(places.allSatisfy { (0...1000).contains($0) })
    #expect(bar.place(0) == 0)
  }
}
