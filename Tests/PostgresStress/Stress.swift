import Foundation
import Logging
import Postgres

/// Drives every part of the client from many tasks for some seconds, for ThreadSanitizer to watch.
@main
struct Stress {
  static func main() async throws {
    guard let conninfo = ProcessInfo.processInfo.environment["TJANSEN_TEST_DATABASE"] else {
      print("TJANSEN_TEST_DATABASE is not set: run this with ops/test, which makes a server for it")
      exit(2)
    }
    let seconds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
    let schema = "stress_" + UUID().uuidString.prefix(8).lowercased()
    let configuration = DatabaseConfiguration(
      conninfo: add(options: "-c search_path=\(schema)", to: conninfo), connections: 6,
      waiting: 24, wait: .seconds(5), applicationName: schema)
    let database = Database(configuration, logger: logger)
    let tally = Tally()
    try await Bank.open(database, schema)
    await drive(database, configuration, schema, .now + .seconds(seconds), tally)
    await tally.note("nothing was lost or doubled", try await Bank.isBalanced(database))
    try await database.write { tx in try tx.script("drop schema \(schema) cascade") }
    await database.close()
    for line in await tally.summary { print(line) }
    let (passed, failed) = await (tally.passed, tally.failed)
    print("\(passed) passed, \(failed) failed")
    exit(failed == 0 && passed > 0 ? 0 : 1)
  }

  private static func drive(
    _ database: Database, _ configuration: DatabaseConfiguration, _ schema: String,
    _ end: ContinuousClock.Instant, _ tally: Tally
  ) async {
    let listener = Listener(configuration, channels: [schema], logger: logger)
    let listening = Task { try await listener.run() }
    let works: [any Work] =
      (0..<12).map { _ in Transfer(database: database) }
      + (0..<6).map { _ in Cancellation(database: database) }
      + (0..<3).map { _ in Copy(database: database) }
      + (0..<3).map { _ in Flood(database: database) }
      + [Kill(database: database, schema: schema)]
      + (0..<3).map { _ in Hearing(database: database, listener: listener, channel: schema) }
    await withTaskGroup(of: Void.self) { group in
      for work in works {
        group.addTask {
          while ContinuousClock.now < end { await tally.note(work) }
        }
      }
    }
    await tally.requireSuccess(of: works)
    listening.cancel()
    do { try await listening.value } catch {
      await tally.note("the listener ended well: \(error)", false)
    }
  }

  /// The level is the lowest, so that whatever the client would log is made.
  private static var logger: Logger {
    var logger = Logger(label: "stress") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .trace
    return logger
  }

  private static func add(options: String, to conninfo: String) -> String {
    guard conninfo.hasPrefix("postgres") else { return conninfo + " options='\(options)'" }
    let encoded = options.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? options
    return conninfo + (conninfo.contains("?") ? "&" : "?") + "options=\(encoded)"
  }
}
