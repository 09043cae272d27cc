import Testing

@testable import Postgres

@Suite("Reading rows")
struct RowTests {
  struct Youth: RowDecodable, Equatable {
    var id: Int
    var name: String
    var phone: String?
    init(row: Row) throws {
      id = try row("youth_id")
      name = try row("name")
      phone = try row("phone")
    }
  }

  struct Shift: Decodable, Equatable {
    var day: String
    var at: Instant
  }

  private func error(_ sql: SQL) async throws -> RowError? {
    try await TestDatabase.lend(connections: 1) { database in
      await #expect(throws: RowError.self) {
        try await database.read { tx in _ = try tx.all(sql, as: Youth.self) }
      }
    }
  }

  @Test("columns are read by name, whatever their order")
  func byName() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let youths = try await database.read { tx in
        try tx.all(
          """
          select null as phone, name, youth_id
          from (values (1, 'Åse'), (2, 'Bo')) as t (youth_id, name) order by youth_id
          """, as: Youth.self)
      }
      #expect(youths.map(\.name) == ["Åse", "Bo"])
      #expect(youths.map(\.phone) == [nil, nil])
    }
  }

  @Test("a missing column is named, with the type expected")
  func missing() async throws {
    let error = try await error("select 1 as youth_id, 'x' as nam, null as phone")
    #expect(error == RowError(column: "name", type: "String", problem: .missing))
  }

  @Test("a null is refused where the type is not optional")
  func null() async throws {
    let error = try await error("select null as youth_id, 'x' as name, null as phone")
    #expect(error?.description == "column \"youth_id\" is null, expected Int")
  }

  @Test("an unreadable value is not quoted")
  func unreadable() async throws {
    let error = try await error("select 'canary' as youth_id, 'x' as name, null as phone")
    #expect(error?.description == "column \"youth_id\" cannot be read as Int")
  }

  @Test("one row is one row")
  func one() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      for (count, found) in [(0, 0), (2, 2)] {
        let error = await #expect(throws: UnexpectedRows.self) {
          try await database.read { tx in
            _ = try tx.value("select g from generate_series(1, \(count)::int) as g", as: Int.self)
          }
        }
        #expect(error?.found == found)
      }
      let first = try await database.read { tx in
        try tx.first("select 1 as youth_id, 'x' as name, null as phone where false", as: Youth.self)
      }
      #expect(first == nil)
    }
  }

  @Test("a value is the only column")
  func oneColumn() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let error = await #expect(throws: RowError.self) {
        try await database.read { tx in _ = try tx.value("select 1, 2", as: Int.self) }
      }
      #expect(error?.problem == .columns(2))
    }
  }

  @Test("lists built in SQL are read as JSON")
  func json() async throws {
    struct Week: RowDecodable {
      var shifts: [Shift]
      init(row: Row) throws { shifts = try row.json("shifts") }
    }
    try await TestDatabase.lend(connections: 1) { database in
      let week = try await database.read { tx in
        try tx.one(
          """
          select jsonb_agg(jsonb_build_object('day', d::date, 'at', d)) as shifts
          from generate_series('2026-11-21 00:00Z'::timestamptz, '2026-11-22', '1 day') as d
          """, as: Week.self)
      }
      #expect(week.shifts.map(\.day) == ["2026-11-21", "2026-11-22"])
      #expect(week.shifts.first?.at.description == "2026-11-21T00:00:00Z")
      let error = await #expect(throws: RowError.self) {
        try await database.read { tx in
          _ = try tx.one("select '{\"canary\": 1}'::jsonb as shifts", as: Week.self)
        }
      }
      #expect(error?.problem == .unreadable)
    }
  }

  @Test("a million rows are handed over one by one in constant memory")
  func forEach() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let grown = try await Memory.leastGrowth(below: 60 << 20) { try await readMillion(database) }
      print("1,000,000 rows of 100 bytes: resident memory grew by \(grown / 1024) kB at most")
      #expect(grown < 60 << 20)
    }
  }

  /// How much memory grew at most meanwhile, in bytes.
  private func readMillion(_ database: Database) async throws -> Int {
    let before = Memory.resident()
    let (sum, grown) = try await database.read(limits: .bulk) { tx in
      var sum = 0
      var most = 0
      try tx.forEach("select g, repeat('x', 100) from generate_series(1, 1000000) as g") { row in
        let number = try row("g", as: Int.self)
        sum += number
        if number.isMultiple(of: 1000) { most = max(most, Memory.resident()) }
      }
      return (sum, most - before)
    }
    #expect(sum == 500_000_500_000)
    return grown
  }
}
