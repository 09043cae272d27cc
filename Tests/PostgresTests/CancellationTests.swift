import Testing

@testable import Postgres

@Suite("Cancelling a task")
struct CancellationTests {
  /// Waits until the server runs a statement with that mark.
  private func isRunning(_ mark: String) async throws {
    try await TestDatabase.eventually(
      """
      select exists (select from pg_stat_activity
        where state = 'active' and pid <> pg_backend_pid() and query like '%' || \(mark) || '%'
        and query not like '%pg_stat_activity%')
      """)
  }

  private func isGone(_ mark: String) async throws {
    try await TestDatabase.eventually(
      """
      select not exists (select from pg_stat_activity
        where state = 'active' and pid <> pg_backend_pid() and query like '%' || \(mark) || '%'
        and query not like '%pg_stat_activity%')
      """)
  }

  @Test("ends its statement on the server, and the connection is closed and replaced")
  func whileRunning() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(connections: 1, metrics: metrics) { database in
      let before = try await database.read { tx in
        try tx.value("select pg_backend_pid()", as: Int.self)
      }
      let mark = TestDatabase.unique("cancelled")
      let task = Task {
        try await database.write(limits: .bulk) { tx in
          try tx.execute("select pg_sleep(600) /* \(unescaped: mark) */")
        }
      }
      try await isRunning(mark)
      let clock = ContinuousClock.now
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      print("cancelled in \(ContinuousClock.now - clock)")
      try await isGone(mark)
      let after = try await database.read { tx in
        try tx.value("select pg_backend_pid()", as: Int.self)
      }
      #expect(after != before)
      #expect(metrics.total("postgres_connections_closed cancelled") == 1)
      #expect(metrics.total("postgres_connections_opened") == 2)
    }
  }

  @Test("between two statements ends the transaction before the second")
  func betweenStatements() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      let (reached, goOn) = (AsyncStream.makeStream(of: Void.self), Gate())
      let task = Task {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          reached.continuation.finish()
          goOn.waitOnConnectionThread()
          try tx.execute("insert into t values (2)")
          Issue.record("a statement ran for a cancelled task")
        }
      }
      for await _ in reached.stream {}
      task.cancel()
      goOn.open()
      await #expect(throws: CancellationError.self) { try await task.value }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("after its body but before the commit undoes the transaction")
  func beforeCommit() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      let (reached, goOn) = (AsyncStream.makeStream(of: Void.self), Gate())
      let task = Task {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          reached.continuation.finish()
          goOn.waitOnConnectionThread()
        }
      }
      for await _ in reached.stream {}
      task.cancel()
      goOn.open()
      await #expect(throws: CancellationError.self) { try await task.value }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("too late changes nothing, for it and for whoever has the connection next")
  func late() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      for id in 1...200 {
        let task = Task {
          try await database.write { tx in try tx.execute("insert into t values (\(id))") }
        }
        let canceller = Task.detached { task.cancel() }
        let next = Task {
          try await database.read { tx in try tx.value("select pg_sleep(0.001)::text || 'ok'") }
            as String
        }
        let outcome = await task.result
        await canceller.value
        let isThere = try await database.read { tx in
          try tx.value("select exists (select from t where id = \(id))", as: Bool.self)
        }
        switch outcome {
        case .success: #expect(isThere, "a success was not stored")
        case .failure(let error):
          #expect(error is CancellationError)
          #expect(!isThere, "a cancelled write was stored")
        }
        #expect(try await next.value == "ok")
      }
    }
  }

  @Test("before it began runs nothing")
  func beforehand() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await database.read { _ in _ = Issue.record("a cancelled task's body ran") }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test("in the waiting line leaves the line at once, and the others keep their turn")
  func waiting() async throws {
    try await TestDatabase.lend(connections: 1, waiting: 3, wait: .seconds(600)) { database in
      let key = Int.random(in: 1...Int.max)
      let (entered, served) = (AsyncStream.makeStream(of: Void.self), Noted())
      let gate = Gate()
      let holder = Task {
        try await database.write { tx in
          try tx.execute("select pg_advisory_xact_lock(\(key))")
          entered.continuation.finish()
          gate.waitOnConnectionThread()
        }
      }
      for await _ in entered.stream {}
      var waiters: [Task<Void, any Error>] = []
      for number in 0..<3 {
        waiters.append(Task { try await database.read { _ in served.note(number) } })
        while database.waiting <= number { await Task.yield() }
      }
      waiters[1].cancel()
      await #expect(throws: CancellationError.self) { try await waiters[1].value }
      #expect(database.waiting == 2)
      gate.open()
      try await holder.value
      try await waiters[0].value
      try await waiters[2].value
      #expect(served.all == [0, 2])
    }
  }
}
