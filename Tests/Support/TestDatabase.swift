public import Logging
public import Postgres
internal import FoundationEssentials
internal import Schema

/// A database of a test's own: a clone of one that was migrated once, dropped when the test is over.
public struct TestDatabase: Sendable {
  public let name: String

  /// A connection string for the superuser, or for a role of the product.
  public func conninfo(user: String = "postgres") -> String {
    TestServer.conninfo(database: name, user: user)
  }

  /// Runs the body with a migrated database in which nothing is stored.
  @discardableResult
  public static func with<T>(_ body: (TestDatabase) async throws -> T) async throws -> T {
    try await with(template: Template.shared.name(), body)
  }

  /// Runs the body with a database in which nothing has ever been done.
  @discardableResult
  public static func empty<T>(_ body: (TestDatabase) async throws -> T) async throws -> T {
    try await with(template: "template0", body)
  }

  private static func with<T>(
    template: String, _ body: (TestDatabase) async throws -> T
  ) async throws -> T {
    try await Places.shared.take()
    defer { Task { await Places.shared.giveBack() } }
    let database = TestDatabase(name: TestServer.freshName())
    try await TestServer.run("create database \(database.name) template \(template)")
    do {
      let result = try await body(database)
      try await TestServer.run("drop database \(database.name) with (force)")
      return result
    } catch {
      try await TestServer.run("drop database \(database.name) with (force)")
      throw error
    }
  }

  /// Lends a pool on this database, and closes it.
  @discardableResult
  public func connect<T>(
    user: String = "postgres", connections: Int = 4, logger: Logger = .silent,
    _ body: (Database) async throws -> T
  ) async throws -> T {
    let database = Database(
      DatabaseConfiguration(conninfo: conninfo(user: user), connections: connections),
      logger: logger)
    do {
      let result = try await body(database)
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }
}

/// Migrated once a process; everything else is cloned from it.
private actor Template {
  static let shared = Template()
  private var making: Task<String, any Error>?

  func name() async throws -> String {
    if let making { return try await making.value }
    let task = Task {
      let template = TestDatabase(name: TestServer.freshName())
      try await TestServer.run("create database \(template.name) template template0")
      try await template.connect { database in
        try await Migrator(database, schema: .bundled()).migrate()
        try await database.write { tx in
          _ = try tx.execute("update core.installation set made_for_tests = true")
        }
      }
      return template.name
    }
    making = task
    return try await task.value
  }
}

extension Logger {
  /// Says nothing to anybody.
  public static var silent: Logger {
    Logger(label: "tests", factory: { _ in SwiftLogNoOpLogHandler() })
  }
}
