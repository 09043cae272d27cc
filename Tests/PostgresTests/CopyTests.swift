import Foundation
import Testing

@testable import Postgres

@Suite("COPY")
struct CopyTests {
  struct GivenUp: Error {}

  private static let awkward: [String?] = [
    "", nil, "\\N", "\\", "\\.", "a\tb", "a\nb", "a\r\nb", "æøå", "👩‍👩‍👧‍👦", "'", "\"", "NULL", " ",
  ]

  @Test("rows come in as they were written, null and empty apart")
  func rows() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let (count, back) = try await database.write(limits: .bulk) { tx in
        try tx.script("create table t (id int, a text)")
        let count = try tx.copy(into: "copy t (id, a) from stdin") { writer in
          for (id, text) in Self.awkward.enumerated() { try writer.row([String(id), text]) }
        }
        return (count, try tx.values("select a from t order by id", as: String?.self))
      }
      #expect(count == Self.awkward.count)
      #expect(back == Self.awkward)
    }
  }

  @Test("bytes come in in any pieces and go out in whole lines")
  func pieces() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let text = (1...20_000).map { "\($0),æøå \($0)\n" }.joined()
      let (inward, outward, back) = try await database.write(limits: .bulk) { tx in
        try tx.script("create table t (id int, a text)")
        let inward = try tx.copy(into: "copy t from stdin (format csv)") { writer in
          let bytes = Array(text.utf8)
          try writer.write(bytes[..<1])
          try writer.write(Array(bytes[1..<7]))
          try writer.write(bytes[7..<200_000])
          let rest = Array(bytes[200_000...])
          try writer.write(rest.span)
        }
        var back: [[UInt8]] = []
        let outward = try tx.copy(out: "copy (select * from t order by id) to stdout (format csv)")
        {
          back.append($0)
        }
        return (inward, outward, back)
      }
      #expect(inward == 20_000 && outward == 20_000)
      #expect(back.count > 1)
      #expect(back.allSatisfy { $0.last == UInt8(ascii: "\n") })
      #expect(String(decoding: back.joined(), as: UTF8.self) == text)
    }
  }

  @Test("a body that throws leaves nothing behind and the connection as it was")
  func aborted() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(connections: 1, metrics: metrics) { database in
      try await database.write { tx in try tx.script("create table t (a text)") }
      await #expect(throws: GivenUp.self) {
        try await database.write { tx in
          _ = try tx.copy(into: "copy t from stdin") { writer in
            for _ in 0..<100_000 { try writer.row(["x"]) }
            throw GivenUp()
          }
        }
      }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
      #expect(metrics.total("postgres_connections_opened") == 1)
    }
  }

  @Test("a line the server refuses is the server's error, however much is still to be written")
  func refused() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (a int)") }
      for rest in [0, 2_000_000] {
        let error = await #expect(throws: PostgresError.self) {
          try await database.write { tx in
            _ = try tx.copy(into: "copy t from stdin") { writer in
              try writer.row(["canary"])
              for _ in 0..<rest { try writer.row(["1"]) }
            }
          }
        }
        #expect(error?.state == .invalidTextRepresentation)
      }
      let one = try await database.read { tx in try tx.value("select 1", as: Int.self) }
      #expect(one == 1)
    }
  }

  @Test("a reader that throws ends the statement; swallowing its error commits nothing")
  func abandoned() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (a int)") }
      let endless = "copy (select repeat('x', 999), generate_series(1, 50000000)) to stdout"
      await #expect(throws: GivenUp.self) {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          _ = try? tx.copy(out: endless) { _ in throw GivenUp() }
        }
      }
      await #expect(throws: GivenUp.self) {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          try? tx.forEach("select generate_series(1, 50000000)") { _ in throw GivenUp() }
        }
      }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("a cancelled task ends its COPY")
  func cancelled() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (a text)") }
      let reached = AsyncStream.makeStream(of: Void.self)
      let task = Task {
        try await database.write(limits: .bulk) { tx in
          try tx.copy(into: "copy t from stdin") { writer in
            while true {
              try writer.row([String(repeating: "x", count: 1000)])
              reached.continuation.yield()
            }
          }
        }
      }
      for await _ in reached.stream { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("a hundred megabytes go in and out in constant memory")
  func hundredMegabytes() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let grown = try await Memory.leastGrowth(below: 60 << 20) { try await copyInAndOut(database) }
      print("COPY of 100 MB in and out: memory grew by \(grown / 1024) kB at most")
      #expect(grown < 60 << 20)
    }
  }

  /// How much memory grew at most meanwhile, in bytes.
  private func copyInAndOut(_ database: Database) async throws -> Int {
    let line = Array((String(repeating: "0123456789", count: 100) + "\n").utf8)
    let lines = (100 << 20) / line.count + 1
    let before = Memory.resident()
    let (inward, outward, grown) = try await database.write(limits: .bulk) { tx in
      try tx.script("drop table if exists t; create unlogged table t (a text)")
      var most = 0
      let inward = try tx.copy(into: "copy t from stdin") { writer in
        for number in 0..<lines {
          try writer.write(line)
          if number.isMultiple(of: 1000) { most = max(most, Memory.resident()) }
        }
      }
      var bytes = 0
      try tx.copy(out: "copy t to stdout") { chunk in
        bytes += chunk.count
        most = max(most, Memory.resident())
      }
      return (inward * line.count, bytes, most - before)
    }
    #expect(inward == lines * line.count && outward == inward)
    return grown
  }
}
