import Testing

@testable import Postgres

@Suite("Listening")
struct ListenerTests {
  /// Runs a listener for the length of the body, which gets its events from the first on.
  private func listening(
    to channels: [String], limit: Int = 64, name: String = "listening",
    _ body: (AsyncStream<Listener.Event>) async throws -> Void
  ) async throws {
    let listener = Listener(
      DatabaseConfiguration(conninfo: try TestDatabase.conninfo(), applicationName: name),
      channels: channels, logger: LogCapture().logger)
    let events = listener.events(limit: limit)
    let running = Task { try await listener.run() }
    #expect(await events.next() == .missed)
    let result: Result<Void, any Error>
    do { result = .success(try await body(events)) } catch { result = .failure(error) }
    running.cancel()
    try await running.value
    while await events.next() != nil {}
    try result.get()
  }

  private func tell(_ channel: String, _ payloads: [String]) async throws {
    try await TestDatabase.observer.write { tx in
      for payload in payloads { try tx.execute("select pg_notify(\(channel), \(payload))") }
    }
  }

  @Test("what is told arrives in order, whatever the channel is called")
  func arrives() async throws {
    let channel = TestDatabase.unique("Uge \"12\" æøå")
    try await listening(to: [channel]) { events in
      try await tell(channel, ["", "1", "æøå 👩‍👩‍👧‍👦"])
      for payload in ["", "1", "æøå 👩‍👩‍👧‍👦"] {
        guard case .notification(let told) = await events.next() else {
          Issue.record("something else than a notification")
          return
        }
        #expect(told.channel == channel && told.payload == payload && told.backend > 0)
      }
    }
  }

  @Test("what was told in one message with the answer to listen is not left lying")
  func many() async throws {
    let channel = TestDatabase.unique("many")
    try await listening(to: [channel], limit: 5000) { events in
      for round in 0..<20 { try await tell(channel, (0..<100).map { "\(round) \($0)" }) }
      for round in 0..<20 {
        for number in 0..<100 {
          guard case .notification(let told) = await events.next() else { return }
          #expect(told.payload == "\(round) \(number)")
        }
      }
    }
  }

  @Test("after its connection was killed it listens again and says that something may be missed")
  func killed() async throws {
    let (channel, name) = (TestDatabase.unique("killed"), TestDatabase.unique("listen"))
    try await listening(to: [channel], name: name) { events in
      for round in 1...3 {
        let killed = try await TestDatabase.observer.read { tx in
          try tx.value(
            """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where application_name = \(name + " listener")
            """, as: Int.self)
        }
        #expect(killed == 1)
        #expect(await events.next() == .missed)
        try await tell(channel, ["\(round)"])
        guard case .notification(let told) = await events.next() else {
          Issue.record("nothing was told after reconnecting")
          return
        }
        #expect(told.payload == "\(round)")
      }
    }
  }

  @Test("a subscriber who is too slow is told that something was missed")
  func slow() async throws {
    let channel = TestDatabase.unique("slow")
    try await listening(to: [channel], limit: 4) { events in
      let listener = TestDatabase.unique("quick")
      try await listening(to: [channel, listener], limit: 1000) { quick in
        try await tell(channel, (0..<100).map(String.init))
        try await tell(listener, ["end"])
        while case .notification(let told) = await quick.next(), told.payload != "end" {}
      }
      // Both listen on connections of their own, so the slow one's buffer is waited for as well.
      var hasMissed = false
      while !hasMissed, let event = await events.next() { hasMissed = event == .missed }
      #expect(hasMissed)
    }
  }

  @Test("subscribers each hear everything, and leaving one leaves the others")
  func several() async throws {
    let channel = TestDatabase.unique("several")
    let listener = Listener(
      DatabaseConfiguration(conninfo: try TestDatabase.conninfo()), channels: [channel],
      logger: LogCapture().logger)
    var first: AsyncStream<Listener.Event>? = listener.events()
    let second = listener.events()
    let running = Task { try await listener.run() }
    #expect(await first?.next() == .missed)
    #expect(await second.next() == .missed)
    first = nil
    try await tell(channel, ["x"])
    guard case .notification(let told) = await second.next() else {
      Issue.record("the remaining subscriber heard nothing")
      return
    }
    #expect(told.payload == "x")
    running.cancel()
    try await running.value
    #expect(await second.next() == nil)
    #expect(await listener.events().next() == nil)
  }

  @Test("a hundred listeners come and go without a trap")
  func comeAndGo() async throws {
    for _ in 0..<100 {
      try await listening(to: ["a"]) { _ in }
    }
    try await TestDatabase.eventually(
      """
      select not exists (select from pg_stat_activity
        where application_name = 'listening listener' and backend_start < now() - interval '20 s')
      """)
  }
}
