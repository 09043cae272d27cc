import Foundation
import Postgres
import Programme
import Support
import Testing
import WorkingTime

@Suite("The success criteria of the worked cases")
struct WorkedCaseTests {
  @Test("every figure is the one worked out by hand", arguments: [WorkedCase.published, .edges])
  func everyFigure(example: WorkedCase) async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        let records = Records(database)
        let person = Person.commandLine(user: "tester")
        _ = try await records.perform(
          ImportFiles(folder: example.folder.path, project: example.name), by: person)
        #expect(!example.days.isEmpty)
        for day in example.days {
          let document = try await records.answer(
            CriteriaDocument(project: example.name, day: #require(CivilDay(day))), for: person)
          let expected = try JSONSerialization.jsonObject(with: example.expected(on: day))
          let actual = try JSONSerialization.jsonObject(with: Data(document.utf8))
          #expect(differences(expected, actual, at: day) == [])
        }
      }
    }
  }

  @Test("the success criteria alone are the same as in the whole report")
  func successAlone() async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        let person = Person.commandLine(user: "tester")
        _ = try await Records(database).perform(
          ImportFiles(folder: WorkedCase.edges.folder.path, project: "B"), by: person)
        let same = try await database.read { tx in
          try tx.value(
            """
            select (criteria.report(p, '2017-04-29') -> 'criteria')::text = (criteria.success(p, '2017-04-29') -> 'criteria')::text
            from app.project_id('B') as p
            """, as: Bool.self)
        }
        #expect(same)
      }
    }
  }

  @Test("every value of the report is a row of the spreadsheet, in the same order")
  func spreadsheet() async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        let records = Records(database)
        let person = Person.commandLine(user: "tester")
        _ = try await records.perform(
          ImportFiles(folder: WorkedCase.edges.folder.path, project: "B"), by: person)
        let figures = try await records.answer(
          CriteriaFigures(project: "B", day: #require(CivilDay("2017-04-29"))), for: person)
        func value(_ figure: String, _ part: String, _ measure: String) -> String? {
          figures.first { ($0.figure, $0.part, $0.measure) == (figure, part, measure) }?.value
        }
        #expect(figures.first?.figure == "attached")
        #expect(value("job_after_one_year", "due_so_far", "confirmed_pct") == "50.00")
        #expect(value("job_after_one_year", "due_so_far.wilson95", "1") == "40.9")
        #expect(value("dropout", "final", "number_and_rate_disagree") == "true")
        #expect(value("weekly_hours", "B27 2016-W12", "hours") == "3.00")
        #expect(value("ever_employed", "", "") == "33")
      }
    }
  }

  @Test("a project nobody has heard of is said to be none")
  func noSuchProject() async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        await #expect(throws: NoSuchProject.self) {
          _ = try await Records(database).answer(
            NamedProjectStatus(project: "Ingen", day: #require(CivilDay("2016-01-01"))),
            for: .commandLine(user: "tester"))
        }
      }
    }
  }
}
