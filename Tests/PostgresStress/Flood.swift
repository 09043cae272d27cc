import Postgres

/// Asks for more connections at once than there are places in the line.
struct Flood: Work {
  let database: Database

  func once() async throws -> Bool {
    let database = database
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          do {
            return try await database.read { tx in
              try tx.value("select \(number)::int", as: Int.self) == number
            }
          } catch let error where error.isExpected {
            return true
          }
        }
      }
      let outcome = try await group.reduce(true) { $0 && $1 }
      try await Task.sleep(for: .milliseconds(20))
      return outcome
    }
  }
}
