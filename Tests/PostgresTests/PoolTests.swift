import Testing

@testable import Postgres

@Suite("The pool")
struct PoolTests {
  /// Fills every connection with a body that waits, runs the work, and lets the bodies go.
  private func whileExhausted(
    _ database: Database, _ connections: Int, _ work: () async throws -> Void
  ) async throws {
    let gate = Gate()
    let holders = (0..<connections).map { _ in
      Task { try await database.read { _ in gate.waitOnConnectionThread() } }
    }
    while database.lent < connections { await Task.yield() }
    let result: Result<Void, any Error>
    do { result = .success(try await work()) } catch { result = .failure(error) }
    for _ in holders { gate.open() }
    for holder in holders { try await holder.value }
    try result.get()
  }

  @Test("a task beyond the waiting line is told Busy at once, and all is well afterwards")
  func exhaustion() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(
      connections: 2, waiting: 1, wait: .seconds(600), metrics: metrics
    ) { database in
      var waiter: Task<Int, any Error>?
      try await whileExhausted(database, 2) {
        waiter = Task { try await database.read { tx in try tx.value("select 1") } }
        while database.waiting < 1 { await Task.yield() }
        let busy = await #expect(throws: Busy.self) { try await database.read { _ in } }
        #expect(busy == Busy(retryAfter: 600))
      }
      #expect(try await waiter?.value == 1)
      for _ in 0..<10 { _ = try await database.read { tx in try tx.execute("select 1") } }
      #expect(metrics.total("postgres_refused") == 1)
      #expect(metrics.total("postgres_connections_opened") == 2)
      #expect(metrics.values("postgres_connections_lent").max() == 2)
      #expect(metrics.values("postgres_tasks_waiting").max() == 1)
      #expect(metrics.values("postgres_wait").count >= 14)
    }
  }

  @Test("a task that has waited its time is told Busy")
  func waitsNoLonger() async throws {
    try await TestDatabase.lend(connections: 1, wait: .milliseconds(50)) { database in
      try await whileExhausted(database, 1) {
        let start = ContinuousClock.now
        let busy = await #expect(throws: Busy.self) { try await database.read { _ in } }
        #expect(ContinuousClock.now - start >= .milliseconds(50))
        #expect(busy == Busy(retryAfter: 1))
        #expect(database.waiting == 0)
      }
    }
  }

  @Test("a wait that ends at once still ends", arguments: 1...20)
  func shortestWait(_: Int) async throws {
    try await TestDatabase.lend(connections: 1, waiting: 8, wait: .nanoseconds(1)) { database in
      try await whileExhausted(database, 1) {
        await #expect(throws: Busy.self) { try await database.read { _ in } }
      }
    }
  }

  @Test("tasks are served in the order they came")
  func order() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let served = Noted()
      var waiters: [Task<Void, any Error>] = []
      try await whileExhausted(database, 1) {
        for number in 0..<20 {
          waiters.append(Task { try await database.read { _ in served.note(number) } })
          while database.waiting <= number { await Task.yield() }
        }
      }
      for waiter in waiters { try await waiter.value }
      #expect(served.all == Array(0..<20))
    }
  }

  @Test(
    "a thousand tasks over eight connections are each served once or told Busy",
    arguments: [64, 1000])
  func thousand(places: Int) async throws {
    try await TestDatabase.lend(connections: 8, waiting: places, wait: .seconds(60)) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      let served = try await withThrowingTaskGroup(of: Int?.self) { group in
        for id in 0..<1000 {
          group.addTask {
            do {
              return try await database.write(isolation: .readCommitted) { tx in
                try tx.value("insert into t values (\(id)) returning id", as: Int.self)
              }
            } catch is Busy {
              return nil
            }
          }
        }
        return try await group.reduce(into: [Int]()) { all, id in if let id { all.append(id) } }
      }
      let stored = try await database.read { tx in
        try tx.values("select id from t order by id", as: Int.self)
      }
      #expect(stored == served.sorted())
      #expect(places == 1000 ? served.count == 1000 : served.count >= 8)
      #expect(database.lent == 0 && database.waiting == 0)
      print("1,000 tasks, \(places) may wait: \(served.count) served once, the others told Busy")
    }
  }

  @Test("closing refuses those who wait, lets those who work finish, and then lends no more")
  func closing() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let gate = Gate()
      let worker = Task {
        try await database.read { tx in
          gate.waitOnConnectionThread()
          return try tx.value("select 1", as: Int.self)
        }
      }
      while database.lent < 1 { await Task.yield() }
      let waiter = Task { try await database.read { _ in } }
      while database.waiting < 1 { await Task.yield() }
      let closing = Task { await database.close() }
      await #expect(throws: DatabaseClosed.self) { try await waiter.value }
      gate.open()
      let one = try await worker.value
      #expect(one == 1)
      await closing.value
      await #expect(throws: DatabaseClosed.self) { try await database.read { _ in } }
    }
  }

  @Test("closing in a task that is cancelled ends what still runs")
  func closingInHaste() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let mark = TestDatabase.unique("hasty")
      let worker = Task {
        try await database.read(limits: .bulk) { tx in
          try tx.execute("select pg_sleep(600) /* \(unescaped: mark) */")
        }
      }
      try await TestDatabase.eventually(
        """
        select exists (select from pg_stat_activity where state = 'active'
          and query like 'select pg_sleep(600) /* ' || \(mark) || '%')
        """)
      let closing = Task { await database.close() }
      closing.cancel()
      await closing.value
      await #expect(throws: CancellationError.self) { try await worker.value }
    }
  }

  @Test("a dropped pool closes its connections without being asked")
  func dropped() async throws {
    let name = TestDatabase.unique("dropped")
    do {
      let database = Database(
        DatabaseConfiguration(
          conninfo: try TestDatabase.conninfo(), connections: 1, applicationName: name),
        logger: LogCapture().logger)
      _ = try await database.read { tx in try tx.execute("select 1") }
    }
    try await TestDatabase.eventually(
      "select not exists (select from pg_stat_activity where application_name = \(name))")
  }
}
