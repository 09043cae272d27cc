import Programme
import Support
import Testing
import WorkingTime

@Suite("The status report")
struct StatusReportTests {
  @Test("every document the database writes is read", arguments: StatusExample.names)
  func documents(name: String) throws {
    let report = try StatusExample(name).report()
    #expect(report.isMasked == name.hasSuffix("masked"))
    #expect(Indicator.Name.allCases.allSatisfy { report.indicator($0) != nil })
  }

  @Test("the figures are those of the worked case")
  func figures() throws {
    let report = try StatusExample("A_2012-11-30").report()
    #expect(report.asOf == CivilDay("2012-11-30"))
    #expect(report.drawnAt.description == "2017-05-04T09:12")
    #expect(report.definition.minVerdictYouths == 10)
    #expect(report.attached.youths == 35 && report.attached.verdict == .met)
    #expect(report.jobAfterOneYear.basis == .rolling)
    #expect(report.jobAfterOneYear.wilson95 == ["50.5", "89.8"])
    #expect(report.counselling.sameDayLastYear?.offered == 0)
    #expect(report.dropout.latest == nil)
    #expect(report.context.atATime?.mean == "18.00")
    #expect(report.context.focusSplit?.band == .green)
    #expect(report.context.funding.map(\.plan) == ["syntetisk"])
    #expect(report.context.baselineSeries.pct == "51.11")
    #expect(report.quality.areasMissing == ["Løget", "Nørremarken"])
    #expect(report.indicator(.jobAfterOneYear)?.baselineOn == CivilDay("2012-11-30"))
  }

  @Test("a figure that is hidden is none")
  func masked() throws {
    let report = try StatusExample("B_2017-04-29_masked").report()
    #expect(report.attached.youths == 5 && report.attached.carriedOver == nil)
    #expect(report.volunteers.youths == 4 && report.volunteers.ongoingActivity == nil)
    #expect(report.context.everEmployed == nil)
  }

  @Test("a document that lacks a row or has a day that is none is refused")
  func refused() throws {
    var noDay = try StatusExample("A_2012-11-30")
    noDay["as_of"] = "2012-02-30"
    #expect(throws: DecodingError.self) { try noDay.report() }
    var noRow = try StatusExample("A_2012-11-30")
    noRow["attached"] = nil
    #expect(throws: DecodingError.self) { try noRow.report() }
  }

  @Test("the quarter ends of a span are listed newest first")
  func quarterEnds() throws {
    let span = StatusSpan(
      first: try #require(CivilDay("2013-01-01")), last: try #require(CivilDay("2014-02-01")),
      latestQuarterEnd: CivilDay("2013-12-31"))
    #expect(
      span.quarterEnds.map(\.description) == [
        "2013-12-31", "2013-09-30", "2013-06-30", "2013-03-31",
      ])
    var young = span
    young.latestQuarterEnd = nil
    #expect(young.quarterEnds == [])
    young.latestQuarterEnd = CivilDay("2012-12-31")
    #expect(young.quarterEnds == [])
  }
}
