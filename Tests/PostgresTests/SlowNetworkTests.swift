import Testing

@testable import Postgres

@Suite("When the network fails")
struct SlowNetworkTests {
  @Test("while every connection waits on a database that is 500 ms slow, other work is unhindered")
  func slow() async throws {
    try await Cluster.lend { cluster in
      let proxy = try Proxy(to: cluster.socket)
      defer { proxy.close() }
      let database = cluster.database(
        connections: 8, waiting: 32, wait: .seconds(2), through: proxy)
      try await warm(database, 8)
      proxy.delay(by: .milliseconds(500))
      let clients = (0..<128).map { _ in
        Task {
          do {
            return try await database.read { tx in try tx.value("select 1", as: Int.self) }
          } catch is Busy {
            return 0
          }
        }
      }
      while database.lent < 8 { await Task.yield() }
      let ticks = try await ticks(100).sorted()
      var served = 0
      for client in clients { served += try await client.value }
      print("128 clients, 500 ms: \(served) served; 10 ms ticks took \(ticks[50]) to \(ticks[99])")
      // Were the threads that tasks run on blocked, each tick would take as long as an answer.
      #expect(ticks[90] < .milliseconds(250))
      #expect(served >= 8 && served < 128)
      proxy.delay(by: .zero)
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)
      await database.close()
    }
  }

  @Test("a network that was cut is used again as soon as it is there")
  func cut() async throws {
    try await Cluster.lend { cluster in
      let proxy = try Proxy(to: cluster.socket)
      defer { proxy.close() }
      let database = cluster.database(connections: 2, through: proxy)
      try await warm(database, 2)
      for _ in 0..<5 {
        proxy.cut()
        for _ in 0..<4 {
          let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
          #expect(one == 1)
        }
      }
      await database.close()
    }
  }

  @Test(
    "a server that falls silent is given up a little after its own limits", .timeLimit(.minutes(1)))
  func silence() async throws {
    try await Cluster.lend { cluster in
      let proxy = try Proxy(to: cluster.socket)
      defer { proxy.close() }
      let database = cluster.database(connections: 1, through: proxy)
      let limits = Limits(statement: .milliseconds(200), lock: .zero, idle: .zero)
      let error = await #expect(throws: PostgresError.self) {
        try await database.read(limits: limits) { tx in
          _ = try tx.value("select 1", as: Int.self)
          proxy.mute()
          _ = try tx.value("select 2", as: Int.self)
        }
      }
      #expect(error?.state == .connectionFailure)
      proxy.mute(false)
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)

      // Silent before anything was asked: another connection is tried, and that cannot be opened.
      proxy.mute()
      await #expect(throws: ConnectFailure.self) {
        try await database.read(limits: limits) { tx in try tx.value("select 1", as: Int.self) }
      }
      proxy.mute(false)
      let again = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(again == 1)
      await database.close()
    }
  }

  @Test("a listener hears again after the network was cut")
  func listener() async throws {
    try await Cluster.lend { cluster in
      let proxy = try Proxy(to: cluster.socket)
      defer { proxy.close() }
      let listener = Listener(
        DatabaseConfiguration(
          conninfo: "host=127.0.0.1 port=\(proxy.port) user=postgres dbname=postgres"),
        channels: ["week"], logger: LogCapture().logger)
      let events = listener.events()
      let running = Task { try await listener.run() }
      #expect(await events.next() == .missed)
      proxy.cut()
      #expect(await events.next() == .missed)
      let database = cluster.database()
      try await database.write { tx in try tx.execute("notify week, '12'") }
      guard case .notification(let told) = await events.next() else {
        Issue.record("nothing was heard")
        return
      }
      #expect(told.payload == "12")
      running.cancel()
      try await running.value
      await database.close()
    }
  }

  private func warm(_ database: Database, _ connections: Int) async throws {
    let gate = Gate()
    let holders = (0..<connections).map { _ in
      Task { try await database.read { _ in gate.waitOnConnectionThread() } }
    }
    while database.lent < connections { await Task.yield() }
    for _ in holders { gate.open() }
    for holder in holders { try await holder.value }
  }

  /// How long sleeps of 10 ms took; the sleep is what is measured, nothing waits for it.
  private func ticks(_ count: Int) async throws -> [Duration] {
    var ticks: [Duration] = []
    for _ in 0..<count {
      let start = ContinuousClock.now
      try await Task.sleep(for: .milliseconds(10))
      ticks.append(ContinuousClock.now - start)
    }
    return ticks
  }
}
