import Logging
import ServiceLifecycle
import Testing

@testable import Postgres

@Suite("As services of a group")
struct ServiceTests {
  @Test("a shutdown ends the listener, lets the work at hand finish, and then closes the database")
  func shutdown() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let listener = Listener(
        DatabaseConfiguration(conninfo: try TestDatabase.conninfo()), channels: ["shutdown"],
        logger: LogCapture().logger)
      let events = listener.events()
      let group = ServiceGroup(
        configuration: .init(services: [database, listener], logger: LogCapture().logger))
      let running = Task { try await group.run() }
      #expect(await events.next() == .missed)
      let (reached, goOn) = (AsyncStream.makeStream(of: Void.self), Gate())
      let work = Task {
        try await database.read { tx in
          reached.continuation.finish()
          goOn.waitOnConnectionThread()
          return try tx.value("select 1", as: Int.self)
        }
      }
      for await _ in reached.stream {}
      await group.triggerGracefulShutdown()
      #expect(await events.next() == nil)
      while !database.isClosed { await Task.yield() }
      await #expect(throws: DatabaseClosed.self) { try await database.read { _ in } }
      goOn.open()
      let one = try await work.value
      #expect(one == 1)
      try await running.value
    }
  }
}
