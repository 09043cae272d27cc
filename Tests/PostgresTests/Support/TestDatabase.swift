import Foundation
import Logging
import Metrics
import Testing

@testable import Postgres

/// The throw-away server the tests are given, and databases lent from it.
enum TestDatabase {
  static func conninfo() throws -> String {
    try #require(
      ProcessInfo.processInfo.environment["TJANSEN_TEST_DATABASE"],
      "TJANSEN_TEST_DATABASE is not set: run the tests with ops/test, which makes a server for them"
    )
  }

  /// Lends a pool whose unqualified names live in a schema of their own, and clears up after it.
  static func lend<T>(
    connections: Int = 2, waiting: Int = 64, wait: Duration = .seconds(20),
    logs: LogCapture = LogCapture(), metrics: any MetricsFactory = NOOPMetricsHandler.instance,
    _ body: (Database) async throws -> T
  ) async throws -> T {
    await Seats.shared.take(connections)
    defer { Task { await Seats.shared.giveBack(connections) } }
    let schema = unique("test")
    let configuration = DatabaseConfiguration(
      conninfo: add("options", "-c search_path=\(schema)", to: try conninfo()),
      connections: connections, waiting: waiting, wait: wait, applicationName: schema)
    let database = Database(configuration, logger: logs.logger, metrics: metrics)
    try await database.write { tx in try tx.script("create schema \(schema)") }
    let result: Result<T, any Error>
    do { result = .success(try await body(database)) } catch { result = .failure(error) }
    await database.close()
    try await observer.write(isolation: .readCommitted) { tx in
      try tx.script("set local client_min_messages = warning; drop schema \(schema) cascade")
    }
    return try result.get()
  }

  /// A connection on which tests look at the server while others use it.
  static let observer = Database(
    DatabaseConfiguration(
      conninfo: (try? conninfo()) ?? "", connections: 2, waiting: 10_000, wait: .seconds(60),
      applicationName: "observer"),
    logger: LogCapture().logger)

  /// Asks the server until it says yes; there is nothing to wait for but the server.
  static func eventually(
    _ question: SQL, on database: Database = observer, location: SourceLocation = #_sourceLocation
  ) async throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      let isSo = try await database.read { tx in try tx.value(question, as: Bool.self) }
      if isSo { return }
      await Task.yield()
    }
    Issue.record("the server never said yes to \(question.text)", sourceLocation: location)
  }

  static func unique(_ prefix: String) -> String {
    prefix + "_" + UUID().uuidString.prefix(8).lowercased()
  }

  /// Adds a keyword to a connection string of either kind.
  static func add(_ keyword: String, _ value: String, to conninfo: String) -> String {
    guard conninfo.hasPrefix("postgres") else { return conninfo + " \(keyword)='\(value)'" }
    let encoded = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? value
    return conninfo + (conninfo.contains("?") ? "&" : "?") + "\(keyword)=\(encoded)"
  }
}

extension Database {
  /// How many connections are lent now.
  var lent: Int { pool.load.lent }
  /// Whether no more are lent.
  var isClosed: Bool { pool.isClosed }
  /// How many tasks wait for one now.
  var waiting: Int { pool.load.waiting }
}
