import HTML
import Programme
import Support
import Testing
import WorkingTime

@testable import Web

@Suite("The status page")
struct StatusPageTests {
  @Test("every document makes a page that holds together", arguments: StatusExample.names)
  func documents(name: String) throws {
    let report = try StatusExample(name).report()
    for language in Language.spoken {
      let page = try page(report, in: language)
      #expect(page.problems == [])
      #expect(page.text.utf8.count < 50_000)
    }
  }

  @Test("every verdict has its words in each row", arguments: Verdict.allCases)
  func verdicts(verdict: Verdict) throws {
    var example = try StatusExample("B_2017-04-29")
    for row in ["attached", "job_after_one_year", "volunteers", "counselling", "dropout"] {
      example["\(row).verdict"] = verdict.rawValue
    }
    for language in Language.spoken {
      let page = try page(example.report(), in: language)
      #expect(page.problems == [])
      let words = page.text.components(of: verdict.phrase(in: language))
      #expect(words >= 5)
    }
  }

  @Test("a page holds together without any figure that may be missing", arguments: [true, false])
  func missing(isMasked: Bool) throws {
    for path in Self.nullable {
      var example = try StatusExample("B_2017-04-29")
      example["masked"] = isMasked
      example[path] = nil
      let language = isMasked ? Language.danish : .english
      #expect(try page(example.report(), in: language).problems == [], "\(path)")
    }
    var example = try StatusExample("B_2017-04-29")
    example["masked"] = isMasked
    for path in Self.nullable { example[path] = nil }
    example["context.funding"] = [Any]()
    example["indicators"] = [Any]()
    #expect(try page(example.report(), in: .danish).problems == [])
  }

  @Test("the head says whose figures, of which day, and when they were read")
  func head() throws {
    let report = try StatusExample("B_2017-04-29").report()
    let danish = try page(report, in: .danish).text
    #expect(danish.contains("<h1>Status pr. 29. april 2017</h1>"))
    #expect(danish.contains("Data trukket 4. maj 2017 kl.\u{A0}9.12 · Opgørelsesmåde version 1"))
    #expect(
      danish.contains("<input type=\"date\" id=\"status-day\" name=\"dag\" value=\"2017-04-29\""))
    let english = try page(report, in: .english).text
    #expect(english.contains("<h1>Status on 29 April 2017</h1>"))
    #expect(!english.contains("Udgangspunkt"))
  }

  @Test("the steering group chooses among the days that are given")
  func givenDays() throws {
    let report = try StatusExample("B_2017-04-29_masked").report()
    let days = ["2017-06-30", "2017-04-29"].compactMap { CivilDay($0) }
    let text = try page(report, in: .danish, days: .oneOf(days)).text
    #expect(
      text.contains(
        "<option value=\"2017-06-30\">30. juni 2017</option><option value=\"2017-04-29\" selected>")
    )
    #expect(!text.contains("type=\"date\""))
  }

  @Test("a name cannot become markup")
  func escaping() throws {
    var example = try StatusExample("B_2017-04-29")
    let name = "<script>alert(\"1\")</script> & 'x'"
    example["project"] = name
    example["quality.areas_missing"] = [name]
    example["context.funding"] = [
      ["plan": name, "total": 1, "lbf_pct": "75.00", "local_pct": "25.00", "rule_ok": true]
    ]
    let page = try page(example.report(), in: .danish)
    #expect(page.problems == [])
    #expect(!page.text.contains("<script"))
    #expect(
      page.text.components(
        of: "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;") == 2)
  }

  @Test("a box no criterion is in says so")
  func emptyBox() throws {
    var example = try StatusExample("B_2017-04-29")
    for row in ["attached", "job_after_one_year", "volunteers", "counselling", "dropout"] {
      example["\(row).verdict"] = "not_met"
    }
    let text = try page(example.report(), in: .danish).text
    #expect(text.contains("Intet kriterium er opfyldt endnu."))
    #expect(text.contains("Intet er uafklaret."))
    #expect(!text.contains("Intet kræver en beslutning."))
  }

  @Test("what is hidden stands as a dash, and one sentence says why")
  func masked() throws {
    let open = try StatusExample("B_2017-04-29")
    let masked = try StatusExample("B_2017-04-29_masked")
    let note = "Færre end 5, eller kunne regnes ud: vises ikke af hensyn til de unge."
    #expect(try page(open.report(), in: .danish).text.components(of: note) == 0)
    let page = try page(masked.report(), in: .danish)
    #expect(page.text.components(of: note) == 1)
    let why = try #require(page.cell(after: "<div class=\"why\">", until: "</p>"))
    #expect(why == "Videreførte, nye og genansatte: –. Begyndt i 2017: –. Samme dag året før: 6.")
    #expect(page.text.contains("Året før: 1. Fordeling på aktiviteter: –."))
    let cells = [
      ("13-14-årige", "context.coverage_13_14.employed"),
      ("Målt som i 2012", "context.baseline_series.answered"),
    ]
    for (name, path) in cells {
      #expect(masked[path] == nil && open[path] != nil)
      let cell = try #require(page.cell(after: "<dt>\(name)</dt>", until: "</div>"))
      #expect(cell.hasPrefix("–vises ikke"))
      let hidden = try #require(open[path].map { "\($0)" })
      #expect(!cell.split { !$0.isNumber }.contains { $0 == hidden })
    }
  }

  @Test("no hidden figure can be read on the page, wherever it is")
  func noTrace() throws {
    var example = try StatusExample("B_2017-04-29")
    let shown = try page(example.report(), in: .danish).text
    example["masked"] = true
    for path in Self.breakdowns { example[path] = nil }
    let masked = try page(example.report(), in: .danish).text
    for (number, path) in Self.breakdowns.enumerated() {
      var marked = try StatusExample("B_2017-04-29")
      marked[path] = 900_001 + number
      let text = try page(marked.report(), in: .danish).text
      #expect(text != shown, "\(path) is not on the page at all")
      #expect(!masked.contains("\(900_001 + number)"))
    }
    // Those who wait for their year or their answer are a sentence, which is left out whole; the others leave a dash.
    #expect(!masked.contains("mangler at nå") && !masked.contains("kan stadig nå"))
    #expect(masked.components(of: "–") >= Self.breakdowns.count - 2 - 4)
  }

  private static let breakdowns = [
    "attached.carried_over", "attached.first_time", "attached.returning", "attached.starting",
    "job_after_one_year.not_due_yet", "job_after_one_year.window_open",
    "volunteers.concrete_activity", "volunteers.ongoing_activity",
    "volunteers.neighbourhood_house", "context.weekly_hours.weeks",
    "context.coverage_13_14.employed", "quality.contradictory", "quality.late",
    "quality.due_within_60_days",
  ]

  private static let nullable =
    breakdowns + [
      "attached.youths", "attached.target", "attached.same_day_last_year",
      "job_after_one_year.exits_from", "job_after_one_year.exits_to",
      "job_after_one_year.answered_pct", "job_after_one_year.wilson95",
      "job_after_one_year.target_pct", "volunteers.year", "volunteers.youths",
      "volunteers.previous", "volunteers.this_year", "volunteers.same_day_last_year",
      "counselling.offered", "counselling.received", "counselling.target",
      "counselling.same_day_last_year", "dropout.baseline", "dropout.midway", "dropout.final",
      "context.at_a_time", "context.weekly_hours.within", "context.weekly_hours.pct",
      "context.coverage_13_14.population", "context.coverage_13_14.pct", "context.focus_split",
      "context.baseline_series.youths", "context.baseline_series.answered",
      "context.ever_employed", "context.employed_now", "quality.response_pct",
    ]

  private func page(
    _ report: StatusReport, in language: Language, days: StatusPageLinks.Days? = nil
  ) throws -> PageText {
    let first = try #require(CivilDay("2013-01-01"))
    let links = StatusPageLinks(
      action: "/projekt/1/status", dayField: "dag",
      days: days ?? .any(from: first, to: report.asOf),
      json: "/projekt/1/status.json?dag=2017-04-29&sprog=da")
    return PageText(report.page(links, in: language))
  }
}
