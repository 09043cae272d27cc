import Testing

@testable import Postgres

@Suite("Connecting")
struct ConnectTests {
  private func failure(_ conninfo: String) async throws -> ConnectFailure {
    let database = Database(
      DatabaseConfiguration(conninfo: conninfo, connections: 1), logger: LogCapture().logger)
    let error = await #expect(throws: ConnectFailure.self) { try await database.read { _ in } }
    await database.close()
    return try #require(error)
  }

  @Test("a server that is not there is named, with what to do, without the password")
  func refused() async throws {
    let failure = try await failure(
      "host=127.0.0.1 port=1 dbname=tjansen user=u password=canary")
    #expect(failure.reason == .refused)
    #expect(
      failure.description.hasPrefix(
        "cannot connect to PostgreSQL at host 127.0.0.1, port 1, database tjansen: nothing listens")
    )
    #expect(!"\(failure) \(String(reflecting: failure))".contains("canary"))
  }

  @Test("all hosts that were tried are named")
  func several() async throws {
    let failure = try await failure("postgresql://u:canary@127.0.0.1:1,localhost:2/tjansen")
    #expect(failure.host == "127.0.0.1,localhost")
    #expect(failure.port == "1,2")
    #expect(!"\(failure) \(String(reflecting: failure))".contains("canary"))
  }

  @Test("a missing socket, an unknown host and a missing database say what they are")
  func reasons() async throws {
    #expect(try await failure("host=/nonexistent dbname=x").reason == .refused)
    #expect(try await failure("host=name.invalid dbname=x").reason == .unknownHost)
    let missing = TestDatabase.add("dbname", "missing", to: try TestDatabase.conninfo())
    #expect(try await failure(missing).reason == .noDatabase)
    let stranger = TestDatabase.add("user", "stranger", to: try TestDatabase.conninfo())
    #expect(try await failure(stranger).reason == .authentication)
  }

  @Test(
    "an unreadable string is not quoted",
    arguments: [
      "host=h password", "password='canary", "pass=canary", "canary", "postgresql://[canary",
      "postgresql://u:canary%zz@h/d",
    ])
  func unreadable(_ conninfo: String) async throws {
    let failure = try await failure(conninfo)
    #expect(failure.reason == .unreadable)
    #expect(!"\(failure) \(String(reflecting: failure))".contains("canary"))
  }

  @Test(
    "a password that tears its URI shows in no part of it",
    arguments: [
      "postgresql://u:pa@canary@127.0.0.1:1/d", "postgresql://u:canary/x@127.0.0.1:1/d",
      "postgresql://u@x:canary@127.0.0.1/d",
    ])
  func tornPassword(_ uri: String) async throws {
    let failure = try await failure(uri)
    #expect(!"\(failure) \(String(reflecting: failure))".contains("canary"))
  }

  @Test("the session speaks the formats the decoding relies on, whatever the string asks for")
  func formats() async throws {
    let options = "-c datestyle=German -c timezone=Asia/Tokyo -c bytea_output=escape -c geqo=off"
    let conninfo = TestDatabase.add("options", options, to: try TestDatabase.conninfo())
    let database = Database(
      DatabaseConfiguration(conninfo: conninfo, applicationName: "formats"),
      logger: LogCapture().logger)
    let shown = try await database.read { tx in
      try tx.values(
        """
        select current_setting(name) from unnest(array['client_encoding', 'datestyle', 'timezone',
          'intervalstyle', 'bytea_output', 'geqo', 'application_name']) as name
        """, as: String.self)
    }
    await database.close()
    #expect(shown == ["UTF8", "ISO, MDY", "UTC", "iso_8601", "hex", "off", "formats"])
  }
}
