import Postgres
import Support
import Testing
import WorkingTime

@Suite("The time in Denmark, in the program and in the database")
struct CopenhagenTimeTests {
  @Test("both show the same wall clock for every hour of 2000 to 2060")
  func everyHour() async throws {
    let start = try #require(CivilDay(year: 2000, month: 1, day: 1)).daysSince1970 * 86_400
    let end = try #require(CivilDay(year: 2061, month: 1, day: 1)).daysSince1970 * 86_400
    let offsets = try await TestDatabase.with { test in
      try await test.connect { database in
        try await database.read(limits: .bulk) { tx in
          try tx.values(
            """
            select extract(epoch from (to_timestamp(s) at time zone 'Europe/Copenhagen') - (to_timestamp(s) at time zone 'UTC'))::bigint
            from generate_series(\(start)::bigint, \(end)::bigint - 3600, 3600) as s
            order by s
            """, as: Int.self)
        }
      }
    }
    #expect(offsets.count == (end - start) / 3600)
    let disagreeing = zip(stride(from: start, to: end, by: 3600), offsets).filter {
      instant, offset in
      CopenhagenTime.offset(at: instant) != offset
    }
    #expect(disagreeing.isEmpty)
  }
}
