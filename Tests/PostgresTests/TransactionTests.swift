import Testing

@testable import Postgres

@Suite("Transactions")
struct TransactionTests {
  struct Refused: Error, Equatable {}

  @Test("what the body did is there after it, and its value comes back")
  func commits() async throws {
    try await TestDatabase.lend { database in
      let id = try await database.write { tx in
        try tx.script("create table t (id int)")
        return try tx.value("insert into t values (7) returning id", as: Int.self)
      }
      let found = try await database.read { tx in try tx.values("select id from t", as: Int.self) }
      #expect(found == [id])
    }
  }

  @Test("nothing is there after a body that throws, and its own error comes back")
  func rollsBack() async throws {
    try await TestDatabase.lend { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      await #expect(throws: Refused()) {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          throw Refused()
        }
      }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("a constraint that is looked at last refuses the commit")
  func deferredConstraint() async throws {
    try await TestDatabase.lend { database in
      try await database.write { tx in
        try tx.script(
          "create table t (id int constraint id_is_free unique deferrable initially deferred)")
      }
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in try tx.execute("insert into t values (1), (1)") }
      }
      #expect(error?.state == .uniqueViolation)
      #expect(error?.constraint == "id_is_free")
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("a body that swallows a failed statement does not pass for committed")
  func swallowed() async throws {
    try await TestDatabase.lend { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          try tx.script("create table t (id int)")
          _ = try? tx.execute("select 1 / 0")
        }
      }
      #expect(error?.state.rawValue == "22012")
    }
  }

  @Test("a conflict is run again until it succeeds, and no increment is lost")
  func retriesConflicts() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(connections: 6, metrics: metrics) { database in
      try await database.write { tx in
        try tx.script("create table t (n int); insert into t values (0)")
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            try await database.write { tx in
              let n = try tx.value("select n from t", as: Int.self)
              try tx.execute("update t set n = \(n + 1)")
            }
          }
        }
        try await group.waitForAll()
      }
      let n = try await database.read { tx in try tx.value("select n from t", as: Int.self) }
      #expect(n == 40)
      #expect(metrics.total("postgres_transactions_retried") > 0)
    }
  }

  @Test("a conflict that never ends is given up on after sixteen runs")
  func givesUp() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(metrics: metrics) { database in
      for code in ["40001", "40P01"] {
        let error = await #expect(throws: PostgresError.self) {
          try await database.write { tx in
            try tx.script("do $$ begin raise exception using errcode = '\(code)'; end $$")
          }
        }
        #expect(error?.state.rawValue == code)
      }
      #expect(metrics.total("postgres_transactions_retried") == 30)
    }
  }

  @Test("read committed is not run again")
  func readCommitted() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(metrics: metrics) { database in
      await #expect(throws: PostgresError.self) {
        try await database.write(isolation: .readCommitted) { tx in
          try tx.script("do $$ begin raise exception using errcode = '40001'; end $$")
        }
      }
      #expect(metrics.total("postgres_transactions_retried") == 0)
    }
  }

  @Test("a transaction has the isolation it was asked for", arguments: [true, false])
  func isolation(hasSetting: Bool) async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let settings: [TransactionSetting] = hasSetting ? [.request("1")] : []
      for isolation in [Isolation.readCommitted, .repeatableRead, .serializable] {
        let shown = try await database.write(settings, isolation: isolation) { tx in
          try tx.value("show transaction_isolation", as: String.self)
        }
        #expect(shown == isolation.rawValue)
      }
      let shown = try await database.read(settings) { tx in
        [
          try tx.value("show transaction_isolation", as: String.self),
          try tx.value("show transaction_read_only", as: String.self),
        ]
      }
      #expect(shown == ["repeatable read", "on"])
    }
  }

  @Test("a reading transaction cannot write")
  func readOnly() async throws {
    try await TestDatabase.lend { database in
      let error = await #expect(throws: PostgresError.self) {
        try await database.read { tx in try tx.script("create table t (id int)") }
      }
      #expect(error?.state == .readOnlyTransaction)
    }
  }

  @Test("a statement run inside the reading of another is refused, and nothing else breaks")
  func nested() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      await #expect(throws: Misuse.nested) {
        try await database.read { tx in
          try tx.forEach("select generate_series(1, 3)") { _ in try tx.execute("select 1") }
        }
      }
      await #expect(throws: Misuse.nested) {
        try await database.write { tx in
          try tx.script("create temporary table n (a int)")
          try tx.copy(into: "copy n from stdin") { _ in try tx.execute("select 1") }
        }
      }
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)
    }
  }

  @Test("a body cannot end the transaction it was lent", arguments: ["commit", "rollback"])
  func ends(_ text: String) async throws {
    try await TestDatabase.lend(connections: 1) { database in
      await #expect(throws: Misuse.transactionEnded) {
        try await database.write { tx in
          try tx.execute("select 1")
          try tx.script(text)
        }
      }
      await #expect(throws: Misuse.transactionEnded) {
        try await database.write { tx in _ = try? tx.script(text) }
      }
    }
  }

  @Test("a COPY run as an ordinary statement is refused, and nothing else breaks")
  func strayCopy() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      for copy in ["copy c from stdin", "copy c to stdout"] {
        await #expect(throws: Misuse.strayCopy) {
          try await database.write { tx in
            try tx.script("create table c (a int)")
            try tx.script(copy)
          }
        }
        await #expect(throws: Misuse.strayCopy) {
          try await database.write { tx in
            try tx.script("create table c (a int)")
            try tx.execute("\(unescaped: copy)")
          }
        }
      }
      for statement in ["select 1", "copy (select 1) to stdout"] {
        await #expect(throws: Misuse.notCopy) {
          try await database.write { tx in _ = try tx.copy(into: statement) { _ in } }
        }
      }
    }
  }
}
