import Foundation
import Postgres
import Programme
import Support
import Testing

@Suite("Judging the rows of an import")
struct ImportJudgementTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var file: String
    var row: String
    var column: String?
    var value: String?
    var problem: ImportProblem
    /// The nearest row that is right.
    var right: String
    var testDescription: String { "\(file) \(row): \(problem)" }

    init(
      _ file: String, _ row: String, _ column: String?, _ value: String?, _ problem: ImportProblem,
      right: String
    ) {
      self.file = file
      self.row = row
      self.column = column
      self.value = value
      self.problem = problem
      self.right = right
    }
  }

  static let mistakes = [
    Mistake(
      "youths.csv", "U2,2001-02-29,,,", "birth_date", "2001-02-29", .notADay,
      right: "U2,2004-02-29,,,"),
    Mistake(
      "youths.csv", "U2,1900-02-29,,,", "birth_date", "1900-02-29", .notADay,
      right: "U2,2000-02-29,,,"),
    Mistake(
      "youths.csv", "U2,2001-04-31,,,", "birth_date", "2001-04-31", .notADay,
      right: "U2,2001-04-30,,,"),
    Mistake(
      "youths.csv", "U2,01-02-2001,,,", "birth_date", "01-02-2001", .notADay,
      right: "U2,2001-02-01,,,"),
    Mistake(
      "youths.csv", "U2,2001-02-01 ,,,", "birth_date", "2001-02-01 ", .notADay,
      right: "U2,2001-02-01,,,"),
    Mistake("youths.csv", "U2,,,,", "birth_date", nil, .missingField, right: "U2,2001-01-01,,,"),
    Mistake(
      "youths.csv", ",2001-01-01,,,", "youth_id", nil, .missingField, right: "U2,2001-01-01,,,"),
    Mistake(
      "youths.csv", "U1,2000-02-29,,,", "youth_id", "U1", .givenTwice, right: "u1,2000-02-29,,,"),
    Mistake(
      "youths.csv", "U2,2001-01-01,2000-12-31,,", "died_on", "2000-12-31", .endsBeforeStart,
      right: "U2,2001-01-01,2001-01-01,,"),
    Mistake(
      "youths.csv", "U2,2001-01-01,,2,", "job_at_start", "2", .unknownWord,
      right: "U2,2001-01-01,,1,"),
    Mistake(
      "youths.csv", "U2,2001-01-01,,,yes", "void", "yes", .unknownWord, right: "U2,2001-01-01,,,1"),
    Mistake("youths.csv", "U2,2001-01-01,,", nil, "4", .wrongFieldCount, right: "U2,2001-01-01,,,"),
    Mistake(
      "youths.csv", "U2,2001-01-01,,,,", nil, "6", .wrongFieldCount, right: "U2,2001-01-01,,,"),
    Mistake(
      "youths.csv", "U\"2,2001-01-01,,,", nil, nil, .strayQuote, right: "\"U\"\"2\",2001-01-01,,,"),
    Mistake(
      "youths.csv", "\(String(repeating: "x", count: 201)),2001-01-01,,,", "youth_id",
      String(repeating: "x", count: 201), .tooLong,
      right: "\(String(repeating: "x", count: 200)),2001-01-01,,,"),
    Mistake(
      "residences.csv", "U9,Løget,2012-01-01,", "youth_id", "U9", .unknownYouth,
      right: "U1,Løget,2012-01-01,"),
    Mistake(
      "residences.csv", "U1,,2012-01-01,", "area", nil, .missingField,
      right: "U1,Et andet sted,2012-01-01,"),
    Mistake(
      "residences.csv", "U1,Løget,2012-01-02,2012-01-01", "to_date", "2012-01-01", .endsBeforeStart,
      right: "U1,Løget,2012-01-02,2012-01-02"),
    Mistake(
      "employments.csv", "E1,U1,2015-01-02,2015-01-01,8,0", "end_date", "2015-01-01",
      .endsBeforeStart, right: "E1,U1,2015-01-02,2015-01-02,8,0"),
    Mistake(
      "employments.csv", "E1,U1,2000-02-28,,8,0", "start_date", "2000-02-28", .bornAfterStart,
      right: "E1,U1,2000-02-29,,8,0"),
    Mistake(
      "employments.csv", "E1,U1,2015-01-01,,-1,0", "weekly_hours", "-1", .negative,
      right: "E1,U1,2015-01-01,,0,0"),
    Mistake(
      "employments.csv", "E1,U1,2015-01-01,,168.5,0", "weekly_hours", "168.5", .notANumber,
      right: "E1,U1,2015-01-01,,168,0"),
    Mistake(
      "employments.csv", "E1,U1,2015-01-01,,\"7,5\",0", "weekly_hours", "7,5", .notANumber,
      right: "E1,U1,2015-01-01,,7.5,0"),
    Mistake(
      "sessions.csv", "S1,U1,2015-01-01,,attended", "held_at", nil, .attendedNeedsHeldAt,
      right: "S1,U1,2015-01-01,,declined"),
    Mistake(
      "sessions.csv", "S1,U1,,,offered", "held_at", nil, .needsOfferOrHeld,
      right: "S1,U1,2015-01-01,,offered"),
    Mistake(
      "sessions.csv", "S1,U1,,2015-01-01T10:00:00,attended", "held_at", "2015-01-01T10:00:00",
      .noOffset, right: "S1,U1,,2015-01-01T10:00:00Z,attended"),
    Mistake(
      "sessions.csv", "S1,U1,,2015-02-29T10:00:00Z,attended", "held_at", "2015-02-29T10:00:00Z",
      .notAnInstant, right: "S1,U1,,2016-02-29T10:00:00Z,attended"),
    Mistake(
      "sessions.csv", "S1,U1,,2015-01-01T24:00:00Z,attended", "held_at", "2015-01-01T24:00:00Z",
      .notAnInstant, right: "S1,U1,,2015-01-01T23:59:59.999+02:00,attended"),
    Mistake(
      "sessions.csv", "S1,U1,2015-01-01,,came", "status", "came", .unknownWord,
      right: "S1,U1,2015-01-01,,no_show"),
    Mistake(
      "followups.csv", "F1,U1,yearly,2015-01-01,2015-01-01,no_job,youth", "kind", "yearly",
      .unknownWord, right: "F1,U1,one_year,2015-01-01,2015-01-01,no_job,youth"),
    Mistake(
      "followups.csv", "F1,U1,one_year,2015-01-01,2015-01-01,job,youth", "outcome", "job",
      .unknownWord, right: "F1,U1,one_year,2015-01-01,2015-01-01,apprenticeship,youth"),
    Mistake(
      "followups.csv", "F1,U1,one_year,2015-01-01,2015-01-01,no_job,Youth", "source", "Youth",
      .unknownWord, right: "F1,U1,one_year,2015-01-01,2015-01-01,no_job,parent"),
    Mistake(
      "volunteering.csv", "V1,U1,2000-02-28,,ongoing", "from_date", "2000-02-28", .bornAfterStart,
      right: "V1,U1,2000-02-29,,ongoing"),
    Mistake(
      "volunteering.csv", "V1,U1,2015-01-02,2015-01-01,house", "to_date", "2015-01-01",
      .endsBeforeStart, right: "V1,U1,2015-01-01,2015-01-01,house"),
    Mistake(
      "uu.csv", "start,2013K1,Løget,8,80", "point", "start", .unknownWord,
      right: "baseline,2013K1,Løget,8,80"),
    Mistake(
      "uu.csv", "final,2013K5,Løget,8,80", "period", "2013K5", .notAQuarter,
      right: "final,2013K4,Løget,8,80"),
    Mistake(
      "uu.csv", "final,2013K1,Løget,-8,80", "dropouts", "-8", .negative,
      right: "final,2013K1,Løget,0,"),
    Mistake(
      "uu.csv", "final,2013K1,Løget,8.5,80", "dropouts", "8.5", .notACount,
      right: "final,2013K1,Løget,8,80"),
    Mistake(
      "population.csv", "2013-01-01,Løget,14,13,30", "age_to", "13", .endsBeforeStart,
      right: "2013-01-01,Løget,14,14,30"),
    Mistake(
      "population.csv", "2013-01-01,Løget,13,14,", "persons", nil, .missingField,
      right: "2013-01-01,Løget,13,14,0"),
    Mistake(
      "population.csv", "2013-01-01,Løget,013,14,30", "age_from", "013", .notACount,
      right: "2013-01-01,Løget,13,14,30"),
    Mistake(
      "shifts.csv", "H1,U1,2015-01-01T10:00:00Z,2015-01-01T10:59:59+01:00", "end_at",
      "2015-01-01T10:59:59+01:00", .endsBeforeStart,
      right: "H1,U1,2015-01-01T10:00:00Z,2015-01-01T11:00:00+01:00"),
    Mistake(
      "shifts.csv", "H1,U1,2000-02-28T22:59:00Z,2000-02-29T01:00:00Z", "start_at",
      "2000-02-28T22:59:00Z", .bornAfterStart,
      right: "H1,U1,2000-02-28T23:00:00Z,2000-02-29T01:00:00Z"),
    Mistake(
      "staff_time.csv", "15,counselling,10", "year", "15", .notAYear, right: "2015,counselling,10"),
    Mistake(
      "staff_time.csv", "2015,talking,10", "focus", "talking", .unknownWord,
      right: "2015,pocket_money,10"),
    Mistake(
      "staff_time.csv", "2015,counselling,-0.5", "hours", "-0.5", .negative,
      right: "2015,counselling,0.5"),
    Mistake("funding.csv", "P,S,bank,1", "kind", "bank", .unknownWord, right: "P,S,lbf,1"),
    Mistake("funding.csv", "P,S,lbf,-1", "amount_kr", "-1", .negative, right: "P,S,lbf,0"),
    Mistake(
      "funding.csv", "P,S,lbf,1.005", "amount_kr", "1.005", .notANumber, right: "P,S,lbf,1.05"),
  ]

  @Test(
    "a mistake is found where it stands, and the nearest right row is accepted", arguments: mistakes
  )
  func found(mistake: Mistake) async throws {
    var wrong = SmallFolder()
    let line = wrong.add(mistake.row, to: mistake.file)
    var right = SmallFolder()
    right.add(mistake.right, to: mistake.file)
    let complaints = try await judge(wrong)
    #expect(complaints.map(\.file) == [mistake.file])
    #expect(complaints.map(\.line) == [line])
    #expect(complaints.map(\.column) == [mistake.column])
    #expect(complaints.map(\.value) == [mistake.value])
    #expect(complaints.map(\.problem) == [mistake.problem])
    #expect(try await judge(right) == [])
  }

  @Test("everything that is wrong is told at once, in the order of the files and lines")
  func allAtOnce() async throws {
    var folder = SmallFolder()
    let rows = Self.mistakes.filter { $0.file == "sessions.csv" }
    for (number, mistake) in rows.enumerated() {
      folder.add(mistake.row.replacing("S1,", with: "S\(number),"), to: "sessions.csv")
    }
    folder.add("E1,U9,2015-13-01,x,-1,2", to: "employments.csv")
    let complaints = try await judge(folder)
    #expect(
      complaints.filter { $0.file == "employments.csv" }.map(\.column) == [
        "youth_id", "start_date", "end_date", "weekly_hours", "void",
      ])
    #expect(complaints.filter { $0.file == "sessions.csv" }.map(\.problem) == rows.map(\.problem))
    #expect(complaints.first?.file == "employments.csv")
  }

  @Test("a key of several columns that is given twice names them all")
  func keysOfSeveralColumns() async throws {
    var folder = SmallFolder()
    folder.add("P,S,lbf,1", to: "funding.csv")
    folder.add("P,S,lbf,2", to: "funding.csv")
    folder.add("P,S,other,2", to: "funding.csv")
    let complaints = try await judge(folder)
    #expect(complaints.map(\.column) == ["plan, source, kind"])
    #expect(complaints.map(\.value) == ["P, S, lbf"])
    #expect(complaints.map(\.expected) == ["2"])
  }

  @Test("rows about a youth whose own row is broken are not blamed for it")
  func brokenYouth() async throws {
    var folder = SmallFolder()
    folder.add("U2,2001-01-01,,", to: "youths.csv")
    folder.add("E1,U2,2015-01-01,,8,0", to: "employments.csv")
    #expect(try await judge(folder).map(\.problem) == [.wrongFieldCount])
  }

  @Test("history is loaded as it was: overlaps, forbidden hours and contradictions are facts")
  func history() async throws {
    var folder = SmallFolder()
    for row in [
      "E1,U1,2015-01-01,2015-06-30,8,0", "E2,U1,2015-02-01,2015-03-01,40,0", "E3,U1,2015-02-01,,,1",
    ] {
      folder.add(row, to: "employments.csv")
    }
    folder.add("H1,U1,2015-01-01T01:00:00Z,2015-01-01T23:00:00Z", to: "shifts.csv")
    folder.add("H2,U1,2015-01-01T02:00:00Z,2015-01-01T03:00:00Z", to: "shifts.csv")
    folder.add("F1,U1,one_year,2016-06-30,2016-06-30,no_job,youth", to: "followups.csv")
    folder.add("F2,U1,one_year,2016-06-30,2016-06-30,ordinary_job,youth", to: "followups.csv")
    folder.add("U1,Løget,2012-01-01,", to: "residences.csv")
    folder.add("U1,Nørremarken,2012-06-01,", to: "residences.csv")
    #expect(try await judge(folder) == [])
  }
}

/// What the importer says about a folder; nothing when it stores it.
func judge(_ folder: SmallFolder) async throws -> [ImportComplaint] {
  let written = try folder.write()
  return try await TestDatabase.with { test in
    try await test.connect(user: "tjansen_operator", connections: 1) { database in
      do {
        _ = try await Records(database).perform(
          ImportFiles(folder: written.path, project: "P"), by: .commandLine(user: "tester"))
        return []
      } catch let refused as ImportRefused {
        return refused.complaints
      }
    }
  }
}
