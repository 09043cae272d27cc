import Logging
import Testing

@testable import Postgres

@Suite("A text with U+0000 is refused, not cut")
struct NulTests {
  private func place(
    _ settings: [TransactionSetting] = [],
    _ body: @Sendable @escaping (borrowing Transaction) throws -> Void
  ) async throws -> ContainsNul.Place? {
    try await TestDatabase.lend(connections: 1) { database in
      let error = await #expect(throws: ContainsNul.self) {
        try await database.write(settings, body)
      }
      // What is left works as if nothing had been tried.
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)
      return error?.place
    }
  }

  @Test("in a bound text")
  func value() async throws {
    #expect(try await place { tx in try tx.execute("select \("abc\0def")") } == .value)
  }

  @Test("in an element of an array")
  func element() async throws {
    #expect(try await place { tx in try tx.execute("select \(["a", "b\0"])::text[]") } == .value)
  }

  @Test("in the statement itself")
  func statement() async throws {
    #expect(try await place { tx in try tx.execute("select 1\0") } == .statement)
    #expect(try await place { tx in try tx.execute("select \(unescaped: "\0")") } == .statement)
    #expect(try await place { tx in try tx.script("select 1; \0 select 2") } == .statement)
    #expect(
      try await place { tx in try tx.copy(into: "copy t from stdin\0") { _ in } } == .statement)
    #expect(try await place { tx in try tx.copy(out: "copy t to stdout\0") { _ in } } == .statement)
  }

  @Test("in the name or value of a setting")
  func setting() async throws {
    #expect(try await place([.token("a\0b")]) { _ in } == .setting)
    #expect(try await place([TransactionSetting(name: "a.b\0", value: "")]) { _ in } == .setting)
  }

  @Test("in a row or chunk of a COPY")
  func copy() async throws {
    let copy = "copy pair (a, b) from stdin"
    let table = "create temporary table pair (a text, b text)"
    let row = try await place { tx in
      try tx.script(table)
      try tx.copy(into: copy) { writer in try writer.row(["a", "b\0c"]) }
    }
    #expect(row == .copy)
    let chunk = try await place { tx in
      try tx.script(table)
      try tx.copy(into: copy) { writer in try writer.write("a\tb\0c\n") }
    }
    #expect(chunk == .copy)
  }

  @Test("in the connection string or the application's name")
  func connection() async throws {
    for configuration in [
      DatabaseConfiguration(conninfo: "host=/tmp\0 port=1"),
      DatabaseConfiguration(conninfo: "", applicationName: "a\0b"),
    ] {
      let database = Database(configuration, logger: LogCapture().logger)
      let error = await #expect(throws: ContainsNul.self) { try await database.read { _ in } }
      #expect(error?.place == .connection)
      await database.close()
    }
  }

  @Test("in the name of a channel")
  func channel() async throws {
    let listener = Listener(
      DatabaseConfiguration(conninfo: try TestDatabase.conninfo()), channels: ["a\0b"],
      logger: LogCapture().logger)
    let error = await #expect(throws: ContainsNul.self) { try await listener.run() }
    #expect(error?.place == .channel)
  }

  @Test("while bytes may hold zero, for they are not text")
  func bytes() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let back = try await database.read { tx in
        try tx.value("select \([0, 1, 0] as [UInt8])::bytea", as: [UInt8].self)
      }
      #expect(back == [0, 1, 0])
    }
  }
}
