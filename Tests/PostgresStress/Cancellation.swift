import Postgres

/// Cancels a task somewhere between before its beginning and after its end.
struct Cancellation: Work {
  let database: Database

  func once() async throws -> Bool {
    let database = database
    let task = Task {
      try await database.read { tx in
        for _ in 0..<5 { try tx.execute("select pg_sleep(0.002)") }
        return true
      }
    }
    try await Task.sleep(for: .milliseconds(Int.random(in: 0...60)))
    task.cancel()
    return try await task.value
  }
}
