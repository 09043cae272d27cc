import Foundation
import Testing

@testable import Postgres

/// A lock on the server that one test holds while another task runs into it.
enum Lock {
  /// Holds the advisory lock of that number for the length of the body.
  static func held<T>(
    _ key: Int, on database: Database = TestDatabase.observer, _ body: () async throws -> T
  ) async throws -> T {
    let release = Gate()
    let holder = Task {
      try await database.write(limits: .bulk) { tx in
        try tx.execute("select pg_advisory_xact_lock(\(key))")
        release.waitOnConnectionThread()
      }
    }
    try await TestDatabase.eventually(
      """
      select exists (select from pg_locks where locktype = 'advisory' and granted
        and (classid::bigint << 32 | objid::bigint) = \(key))
      """, on: database)
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    release.open()
    try await holder.value
    return try result.get()
  }

  /// Holds the connection's thread, which may block, until the server's process is no more.
  static func waitUntilGone(_ pid: Int) {
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline, isRunning(pid) { usleep(2_000) }
  }

  private static func isRunning(_ pid: Int) -> Bool {
    FileManager.default.fileExists(atPath: "/proc/\(pid)")
  }
}
