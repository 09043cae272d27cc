import Testing

@testable import Postgres

@Suite("Settings of a transaction")
struct SettingsTests {
  @Test("they hold inside it and read '' afterwards, on the same connection")
  func local() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let question: SQL = """
        select array[pg_backend_pid()::text, current_setting('tjansen.token', true),
          current_setting('tjansen.request', true), current_setting('tjansen.operator', true),
          current_setting('tjansen.now', true)]
        """
      let now = Instant(microsecondsSince1970: 0)
      let inside = try await database.write([
        .token("secret"), .request("r1"), .operatorName("root"), .now(now),
      ]) { tx in try tx.value(question, as: [String].self) }
      #expect(inside.dropFirst() == ["secret", "r1", "root", "1970-01-01T00:00:00Z"])
      let after = try await database.read { tx in try tx.value(question, as: [String].self) }
      #expect(after == [inside[0], "", "", "", ""])
    }
  }

  @Test("they are gone after a transaction that failed, too")
  func afterFailure() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      await #expect(throws: PostgresError.self) {
        try await database.write([.token("secret")]) { tx in try tx.execute("select 1 / 0") }
      }
      let token = try await database.read { tx in
        try tx.value("select current_setting('tjansen.token', true)", as: String.self)
      }
      #expect(token == "")
    }
  }

  @Test("a token stands in no statement the server shows")
  func invisible() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let token = TestDatabase.unique("canary")
      let (reached, goOn) = (AsyncStream.makeStream(of: Void.self), Gate())
      let task = Task {
        try await database.write([.token(token)]) { _ in
          reached.continuation.finish()
          goOn.waitOnConnectionThread()
        }
      }
      for await _ in reached.stream {}
      let shown = try await TestDatabase.observer.read { tx in
        try tx.values("select query from pg_stat_activity where query <> ''", as: String.self)
      }
      goOn.open()
      try await task.value
      #expect(shown.contains { $0 == "select set_config($1, $2, true)" })
      #expect(!shown.contains { $0.contains(token) })
    }
  }

  @Test("one that the server refuses fails the transaction before its body, and only that one")
  func refused() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      for _ in 0..<3 {
        let error = await #expect(throws: PostgresError.self) {
          try await database.write([TransactionSetting(name: "work_mem", value: "canary")]) { _ in
            Issue.record("the body ran without its setting")
          }
        }
        #expect(error?.state.rawValue == "22023")
        #expect(error.map { !"\($0)".contains("canary") } ?? false)
        let token = try await database.write([.token("t")]) { tx in
          try tx.value("select current_setting('tjansen.token')", as: String.self)
        }
        #expect(token == "t")
      }
    }
  }

  @Test("a page's limits stand on the connection, and others hold for one transaction")
  func limits() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
      let question: SQL = """
        select current_setting(name) from unnest(\(names)::text[]) with ordinality as n (name, o)
        order by o
        """
      let bulk = try await database.write(limits: .bulk) { tx in
        try tx.values(question, as: String.self)
      }
      #expect(bulk == ["30min", "30min", "5min"])
      let page = try await database.read { tx in try tx.values(question, as: String.self) }
      #expect(page == ["5s", "2s", "10s"])
    }
  }

  @Test("a statement that runs too long, and a lock that takes too long, are ended by the server")
  func timeouts() async throws {
    try await TestDatabase.lend(connections: 2) { database in
      let tight = Limits(
        statement: .milliseconds(50), lock: .milliseconds(20), idle: .seconds(1))
      let slow = await #expect(throws: PostgresError.self) {
        try await database.read(limits: tight) { tx in try tx.execute("select pg_sleep(5)") }
      }
      #expect(slow?.state == .queryCanceled)
      try await database.write { tx in try tx.script("create table t (id int)") }
      let key = Int.random(in: 1...Int.max)
      try await Lock.held(key) {
        let locked = await #expect(throws: PostgresError.self) {
          try await database.write(limits: tight) { tx in
            try tx.execute("select pg_advisory_xact_lock(\(key))")
          }
        }
        #expect(locked?.state == .lockNotAvailable)
      }
    }
  }

  @Test("a transaction that falls silent is ended by the server")
  func silence() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let limits = Limits(statement: .seconds(5), lock: .seconds(2), idle: .milliseconds(30))
      let error = await #expect(throws: PostgresError.self) {
        try await database.write(limits: limits) { tx in
          let pid = try tx.value("select pg_backend_pid()", as: Int.self)
          Lock.waitUntilGone(pid)
          try tx.execute("select 1")
        }
      }
      #expect([.idleInTransactionTimeout, .connectionFailure].contains(error?.state))
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)
    }
  }
}
