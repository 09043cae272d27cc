import Programme
import Support
import Testing

@testable import Web

@Suite("The criteria in words")
struct CriterionRowTests {
  @Test("what cannot be met any more is said with the counts that decide it")
  func jobNotMet() throws {
    let row = try row(.jobAfterOneYear) {
      try job(&$0, confirmed: 50, notInJob: 18, unanswered: 3, .notMet)
    }
    #expect(
      row.explanation
        == "50 af 71 unge (70 %) havde bekræftet et ordinært fritidsjob et år efter deres ansættelse. Målet er 75 %. Selv hvis de 3 ubesvarede alle er i job, bliver det 53 af 71 (74,6 %): målet er ikke opfyldt."
    )
    #expect(row.reason == "Selv hvis de 3 ubesvarede alle er i job, bliver det 74,6 %.")
  }

  @Test("what the unanswered decide is said with what is still needed")
  func jobUndetermined() throws {
    let row = try row(.jobAfterOneYear) {
      try job(&$0, confirmed: 12, notInJob: 4, unanswered: 2, .undetermined, needed: 2)
    }
    #expect(
      row.explanation
        == "12 af 18 (67 %) er bekræftet i job. 2 har ikke svaret. Resultatet ligger mellem 67 % og 78 %, så det er uafklaret, om målet på 75 % er nået. Der mangler 2 ja-svar."
    )
    #expect(row.result == "12 af 18 (67 %)")
    #expect((row.count, row.unit) == ("12", "af 18 · 67 %"))
    #expect((row.baseline, row.baselineTime) == ("51,11 %", "november 2012"))
  }

  @Test(
    "one who has not answered is one",
    arguments: [
      (Verdict.met, "uanset hvad den ubesvarede svarer."),
      (.notMet, "Selv hvis den ubesvarede er i job, bliver det 4 af 10 (40 %)"),
    ])
  func jobOneUnanswered(verdict: Verdict, words: String) throws {
    let row = try row(.jobAfterOneYear) {
      try job(&$0, confirmed: 3, notInJob: 6, unanswered: 1, verdict)
    }
    #expect(row.explanation.contains(words))
  }

  @Test("offered and received stand beside the target and the year before the project")
  func counselling() throws {
    let row = try row(.counselling) { example in
      example["counselling.year"] = 2016
      example["counselling.offered"] = 120
      example["counselling.received"] = 66
    }
    #expect(
      row.explanation
        == "I 2016 fik 120 unge tilbud om vejledning (mål 80). 66 tog imod mindst én samtale; i 2012 var det ca. 80."
    )
  }

  @Test("drop-outs are told with their rate, the change in whole percent")
  func dropout() throws {
    let row = try row(.dropout) { example in
      example["dropout.verdict"] = "not_met"
      example["dropout.baseline.dropouts"] = 22
      example["dropout.final.dropouts"] = 21
      example["dropout.final.at_risk"] = 250
      example["dropout.final.rate_pct"] = "8.40"
      example["dropout.final.reduction_pct"] = "4.55"
    }
    #expect(
      row.explanation.replacing("−", with: "-")
        == "Antallet, der faldt fra, gik fra 22 til 21 (-5 %). Målet var -10 %. Samtidig blev der flere unge: andelen faldt fra 10,0 % til 8,4 %. Med så små tal kan forskellen være tilfældig."
    )
    #expect((row.count, row.unit) == ("21", "mod 22 · −5 %"))
  }

  @Test("midway has no target, an area that is missing no comparison")
  func dropoutUnfinished() throws {
    let midway = try row(.dropout) { $0["dropout.final"] = nil }
    #expect(midway.explanation.contains("målt midtvejs"))
    #expect(midway.explanation.contains("andelen er 10,0 % begge gange"))
    let incomplete = try row(.dropout) { $0["dropout.final.complete"] = false }
    #expect(incomplete.explanation == "Et område mangler, så tallene kan ikke sammenlignes.")
  }

  @Test("what the figures may not be read as is said")
  func caveats() throws {
    #expect(
      Caveats(try StatusExample("A_2012-11-30").report(), language: .danish).sentences == [
        "51,11 % i november 2012 er målt på en anden måde (alle tilknyttede i fire år, på ét tidspunkt) og kan ikke sammenlignes direkte.",
        "Tallene viser, hvordan det går de unge. De viser ikke, hvad der ville være sket uden Tjansen.",
      ])
  }

  @Test("a project without the source's words has short names for its criteria")
  func noIndicators() throws {
    var example = try StatusExample("B_2017-04-29")
    example["indicators"] = [Any]()
    let rows = CriterionRow.all(try example.report(), .danish)
    #expect(rows.map(\.wording).first == "Tilknyttede unge")
    #expect(rows[1].baseline == "ikke oplyst i kilden" && rows[1].target == "75 %")
  }

  @Test(
    "a verdict alone decides which box a criterion is in",
    arguments: [
      (Verdict.met, SummaryBox.goesWell), (.notMet, .needsDecision), (.falling, .needsDecision),
      (.inProgress, .isOpen), (.undetermined, .isOpen), (.insufficientResponse, .isOpen),
      (.tooFew, .isOpen), (.incomplete, .isOpen), (.notMeasured, .isOpen),
    ])
  func boxes(verdict: Verdict, box: SummaryBox) throws {
    var example = try StatusExample("A_2012-11-30")
    example["counselling.verdict"] = verdict.rawValue
    let sentences = SummarySentences(
      report: try example.report(), figures: Figures(language: .danish))
    let boxes = SummaryBox.allCases.filter { box in
      sentences.sentences(in: box).contains { $0.contains("tilbudt vejledning") }
    }
    #expect(boxes == [box])
  }

  private func row(
    _ name: Indicator.Name, _ change: (inout StatusExample) throws -> Void
  ) throws -> CriterionRow {
    var example = try StatusExample("B_2017-04-29")
    try change(&example)
    return try #require(
      CriterionRow.all(try example.report(), .danish).first { $0.name == name })
  }

  private func job(
    _ example: inout StatusExample, confirmed: Int, notInJob: Int, unanswered: Int,
    _ verdict: Verdict, needed: Int = 0
  ) throws {
    example["job_after_one_year.confirmed"] = confirmed
    example["job_after_one_year.not_in_job"] = notInJob
    example["job_after_one_year.unanswered"] = unanswered
    example["job_after_one_year.total"] = confirmed + notInJob + unanswered
    example["job_after_one_year.verdict"] = verdict.rawValue
    example["job_after_one_year.answers_still_needed"] = needed
  }
}
