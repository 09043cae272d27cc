import Charts
import HTML
import Programme
import Support
import Testing

@testable import Web

@Suite("The bars of the status page")
struct CriterionBarsTests {
  private static let numbers: [Int?] = [nil, 0, 1, 34, 35, 200]

  @Test("attachment is drawn against its target and the same day last year", arguments: numbers)
  func attached(value: Int?) throws {
    for target in [0, 35, 200] {
      for before in Self.numbers {
        var example = try StatusExample("A_2012-11-30")
        example["attached.youths"] = value
        example["attached.target"] = target
        example["attached.same_day_last_year"] = before
        let bar = try #require(try bar(.attached, of: example))
        #expect(bar.target?.label == "mål \(target)")
        #expect(bar.value == value.map(Double.init) && bar.before?.at == before.map(Double.init))
        #expect(bar.top > max(Double(target), bar.value ?? 0))
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
    #expect(svg.contains("role=\"img\" aria-labelledby=\"chart-job_after_one_year-title"))
    #expect(svg.contains(/<rect class="bar-value"[^>]* width="66.67%"/))
    #expect(svg.contains(/<rect class="bar-best"[^>]* width="77.78%"/))
    #expect(svg.contains(/<line class="bar-target" x1="75%"/))
    #expect(svg.contains("Op til 78\u{202F}%, hvis alle ubesvarede er i job."))
    #expect(!svg.contains("style="))
  }

  private func bar(_ name: Indicator.Name, of example: StatusExample) throws -> BulletBar? {
    let report = try example.report()
    let row = try #require(CriterionRow.all(report, .danish).first { $0.name == name })
    return CriterionBars(report: report, figures: Figures(language: .danish)).bar(of: row)
  }
}
