import Postgres

/// Copies rows in and out again, or gives up halfway.
struct Copy: Work {
  struct GivenUp: Error {}

  let database: Database

  func once() async throws -> Bool {
    let givesUp = Bool.random()
    do {
      return try await database.write(limits: .bulk, isolation: .readCommitted) { tx in
        try tx.script("create temporary table line (id int, text text) on commit drop")
        let inward = try tx.copy(into: "copy line from stdin") { writer in
          for id in 0..<3000 { try writer.row([String(id), "æøå \t \\ \(id)"]) }
          if givesUp { throw GivenUp() }
        }
        var bytes = 0
        let outward = try tx.copy(out: "copy line to stdout") { bytes += $0.count }
        var sum = 0
        try tx.forEach("select id from line") { row in sum += try row("id", as: Int.self) }
        return inward == 3000 && outward == 3000 && bytes > 0 && sum == 3000 * 2999 / 2
      }
    } catch is GivenUp {
      return givesUp
    }
  }
}
