import Foundation
import Postgres
import Support
import Testing

@Suite("An import that is killed")
struct KilledImportTests {
  @Test("takes its statement with it, and stores nothing", .timeLimit(.minutes(1)))
  func killed() async throws {
    try await TestDatabase.with { test in
      try await test.connect(connections: 1) { database in
        // Another import seems to be under way, so that this one waits in the middle of a statement.
        try await database.write { tx in
          _ = try tx.value(
            "select pg_advisory_lock(hashtextextended('tjansen.import', 0))::text", as: String.self)
        }
        try await Program.tjansenKilled(
          ["import", WorkedCase.published.folder.path, "--project", "P"],
          environment: ["TJANSEN_OPERATOR_DATABASE": test.conninfo(user: "tjansen_operator")]
        ) {
          try await until(
            database,
            "select count(*) = 1 from pg_stat_activity where \(others) and wait_event_type = 'Lock'"
          )
        }
        try await until(database, "select count(*) = 0 from pg_stat_activity where \(others)")
        let projects = try await database.read { tx in
          try tx.value("select count(*) from core.project", as: Int.self)
        }
        #expect(projects == 0)
      }
    }
  }

  private let others = "datname = current_database() and usename = 'tjansen_operator'"

  /// Asks the server until it says so; the test's time limit ends it otherwise.
  private func until(_ database: Database, _ question: String) async throws {
    while true {
      let answer = try await database.read { tx in
        try tx.value("\(unescaped: question)", as: Bool.self)
      }
      if answer { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
