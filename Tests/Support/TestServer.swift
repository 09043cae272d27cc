internal import FoundationEssentials
internal import Postgres
internal import Synchronization

/// The throw-away server that `ops/test` started.
enum TestServer {
  private static let counter = Atomic(0)

  /// A name no other test of any process has.
  static func freshName() -> String {
    let number = counter.add(1, ordering: .relaxed).newValue
    return "test_\(ProcessInfo.processInfo.processIdentifier)_\(number)"
  }

  /// The server's connection string, with another database and user; the last word counts.
  static func conninfo(database: String, user: String) -> String {
    guard let server = ProcessInfo.processInfo.environment["TJANSEN_TEST_DATABASE"] else {
      fatalError(
        "TJANSEN_TEST_DATABASE is not set: start the tests with ops/test, or ops/dev test FILTER.")
    }
    return "\(server) dbname=\(database) user=\(user)"
  }

  /// Runs one statement that cannot be part of a transaction, such as `create database`.
  static func run(_ statement: String) async throws {
    try await Psql.run(statement, on: conninfo(database: "postgres", user: "postgres"))
  }
}
