import Testing

@testable import Postgres

@Suite("What errors and logs keep to themselves")
struct SecrecyTests {
  private struct Wrapped: Error {
    let inner: (any Error)?
  }

  /// Every way in which an error finds its way into a log line or a page.
  private func renderings(_ error: any Error) -> [String] {
    let wrapped = Wrapped(inner: error)
    var dumped = ""
    dump(error, to: &dumped)
    return [
      "\(error)", String(describing: error), String(reflecting: error), "\(wrapped)",
      "\(String(describing: Optional(error)))", error.localizedText, dumped,
    ]
  }

  static let tables = """
    create table youth (
      name text constraint name_is_free unique,
      phone text constraint phone_is_digits check (phone ~ '^[0-9]+$'),
      mother text not null default '',
      shift tstzrange, constraint one_shift_at_a_time exclude using gist (shift with &&));
    insert into youth (name, phone, shift) values ('canary', '1', '[2026-11-21, 2026-11-22)');
    """

  static let offences: [(SQL, String)] = [
    ("insert into youth (name) values (\("canary"))", "23505 name_is_free"),
    ("insert into youth (phone) values (\("canary"))", "23514 phone_is_digits"),
    ("insert into youth (name, mother) values (\("canary"), null)", "23502"),
    ("insert into youth (shift) values (\("[2026-11-21, 2026-11-23)")::tstzrange)", "23P01"),
    ("select \("canary")::int", "22P02"),
    ("select \("canary")::timestamptz", "22007"),
    ("select repeat(\("canary"), 2)::uuid", "22P02"),
    ("select \("canary")::regclass", "42P01"),
    ("select (\("canary")::text || '')::regclass", "42P01"),
    ("select current_setting(\("canary.canary"))", "42704"),
    ("select \("{canary")::jsonb", "22P02"),
    ("select * from \(unescaped: "youths") where name = \("canary")", "42P01"),
  ]

  @Test("no error carries a bound value, a row or a detail", arguments: offences.indices)
  func errors(_ index: Int) async throws {
    let (offence, sign) = Self.offences[index]
    let logs = LogCapture()
    try await TestDatabase.lend(connections: 1, logs: logs) { database in
      try await database.write { tx in try tx.script(Self.tables) }
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in try tx.execute(offence) }
      }
      let shown = renderings(try #require(error)) + logs.lines
      #expect(shown[0].hasPrefix("PostgreSQL \(sign)"))
      #expect(!shown.contains { $0.contains("canary") || $0.contains("2026-11-2") }, "\(shown)")
    }
  }

  @Test("a function's exception and a COPY's bad line are no different")
  func raised() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script(Self.tables) }
      let raise = """
        do $$ begin raise exception 'canary %', 1 using detail = 'canary', hint = 'canary'; end $$
        """
      let raised = await #expect(throws: PostgresError.self) {
        try await database.write { tx in try tx.script(raise) }
      }
      let copied = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          _ = try tx.copy(into: "copy youth (shift) from stdin") { try $0.row(["canary"]) }
        }
      }
      for error in [raised, copied] {
        let shown = renderings(try #require(error))
        #expect(!shown.contains { $0.contains("canary") }, "\(shown)")
      }
    }
  }

  @Test("an error names what a program needs: state, constraint, table, column")
  func fields() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script(Self.tables) }
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          try tx.execute("insert into youth (mother) values (\(nil as String?))")
        }
      }
      #expect(error?.state == .notNullViolation)
      #expect(error?.table == "youth")
      #expect(error?.column == "mother")
      #expect(error?.schema?.hasPrefix("test_") ?? false)
      #expect(error?.constraint == nil)
    }
  }

  @Test("a constraint raised by a function arrives as if it were one of the table's")
  func raisedConstraint() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          try tx.script(
            """
            do $$ begin raise exception using errcode = 'check_violation',
              constraint = 'youth_is_enrolled', message = 'canary'; end $$
            """)
        }
      }
      #expect(error?.constraint == "youth_is_enrolled")
      #expect(
        error?.description == "PostgreSQL 23514 youth_is_enrolled: a check refused the row")
    }
  }

  @Test("a notice reaches the logger at debug by its state, without its words")
  func notices() async throws {
    let logs = LogCapture()
    try await TestDatabase.lend(connections: 1, logs: logs) { database in
      try await database.write { tx in
        try tx.script(
          """
          create function tell(what text) returns void language plpgsql
          as $$ begin raise notice 'told %', what using errcode = 'TJ001', detail = what; end $$
          """)
        try tx.execute("select tell(\("canary"))")
      }
    }
    #expect(logs.lines.contains { $0.hasPrefix("debug") && $0.contains("TJ001") })
    #expect(!logs.lines.contains { $0.contains("canary") })
    #expect(logs.lines.allSatisfy { $0.hasPrefix("debug") || $0.hasPrefix("trace") })
  }

  @Test("a configuration does not show its connection string")
  func configuration() {
    let configuration = DatabaseConfiguration(conninfo: "host=h password=canary")
    var shown = "\(configuration) \(String(reflecting: configuration)) \([configuration])"
    dump(configuration, to: &shown)
    #expect(!shown.contains("canary"))
  }
}

extension Error {
  fileprivate var localizedText: String { "\(self as Any)" }
}
