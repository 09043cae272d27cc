import Crypto
import Foundation
import Logging
import Postgres
import Programme
import ServiceLifecycle
import Support
import Synchronization
import Testing

@testable import Web

/// A site on a database of its own, listening on a port of its own, with a clock that the test moves.
struct TestSite: Sendable {
  let database: TestDatabase
  let port: Int
  let log: LogLines

  /// Runs the body while the site is open; people sign in as the service lets them.
  static func with<T: Sendable>(
    now: String = "2026-03-12T09:00:00Z", settings: SiteSettings = .forTests,
    routes: [Route] = Site.routes, hashing lane: HashingLane = .instant,
    _ body: @Sendable (TestSite) async throws -> T
  ) async throws -> T {
    let log = LogLines()
    let moment = try #require(Instant(now))
    return try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_app") { database in
        var site = Site(
          Records(database, settings: [.now(moment)]), hashing: lane, settings: settings,
          logger: log.logger)
        site.routes = routes
        return try await open(site) { port in
          try await body(TestSite(database: test, port: port, log: log))
        }
      }
    }
  }

  static func open<T: Sendable>(
    _ site: Site, _ body: @Sendable (_ port: Int) async throws -> T
  ) async throws -> T {
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let application = site.application(host: "127.0.0.1", port: 0) { port in
      listening.yield(port)
      listening.finish()
    }
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      var port: Int?
      for await heard in ports { port = heard }
      do {
        let result = try await body(try #require(port))
        group.cancelAll()
        while let _ = try? await group.next() {}
        return result
      } catch {
        group.cancelAll()
        while let _ = try? await group.next() {}
        throw error
      }
    }
  }

  func browser(_ token: String? = nil) -> Browser { Browser(port: port, token: token) }

  /// Runs SQL as the superuser.
  func sql(_ text: String) async throws {
    try await database.connect { database in
      try await database.write { tx in try tx.script(text) }
    }
  }
}

extension HashingLane {
  /// Keys that differ with the password and the salt and cost nothing.
  static var instant: HashingLane {
    HashingLane { password, salt, _ in
      Array(SHA256.hash(data: Array(password.utf8) + salt))
    }
  }
}

extension SiteSettings {
  static let forTests = SiteSettings(version: "test")
}

/// What was logged, as one text.
final class LogLines: Sendable {
  private let lines = Mutex<[String]>([])

  var text: String { lines.withLock { $0.joined(separator: "\n") } }

  var logger: Logger {
    var logger = Logger(label: "tests") { [self] _ in Handler(lines: self) }
    logger.logLevel = .trace
    return logger
  }

  private func add(_ line: String) { lines.withLock { $0.append(line) } }

  private struct Handler: LogHandler {
    let lines: LogLines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      lines.add("\(event.level) \(event.message) \(metadata) \(event.metadata ?? [:])")
    }
  }
}
