import Postgres
import Programme
import Support
import Testing
import WorkingTime

@Suite("Civil days in the database")
struct CivilDayTests {
  @Test(
    "a day comes back as it was",
    arguments: ["0001-01-01", "1582-10-10", "1900-02-28", "2016-02-29", "9999-12-31"])
  func roundTrip(text: String) async throws {
    let day = try #require(CivilDay(text))
    let (same, days) = try await TestDatabase.with { test in
      try await test.connect { database in
        try await database.read { tx in
          (
            try tx.value("select \(day)::date", as: CivilDay.self),
            try tx.value("select \([day, day])::date[]", as: [CivilDay].self)
          )
        }
      }
    }
    #expect(same == day)
    #expect(days == [day, day])
  }

  @Test(
    "what is no civil day is refused, not bent",
    arguments: ["infinity", "-infinity", "0001-01-01 BC", "10000-01-01"])
  func noDay(text: String) async throws {
    try await TestDatabase.with { test in
      try await test.connect { database in
        await #expect(throws: RowError.self) {
          try await database.read { tx in try tx.value("select \(text)::date", as: CivilDay.self) }
        }
      }
    }
  }
}
