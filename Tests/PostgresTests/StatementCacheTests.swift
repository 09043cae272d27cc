import Testing

@testable import Postgres

@Suite("The statement cache")
struct StatementCacheTests {
  @Test("the least recently used statement goes first, and names are free again")
  func leastRecent() {
    var cache = StatementCache(limit: 2)
    #expect(cache.name(for: "a") == nil)
    for text in ["a", "b"] { cache.insert(cache.newName(for: text), for: text) }
    let b = cache.name(for: "b")
    _ = cache.name(for: "a")
    #expect(cache.evict() == b)
    #expect(cache.name(for: "b") == nil)
    #expect(cache.name(for: "a") != nil)
    #expect(cache.evict() == nil)
  }

  @Test("two texts of one hash get two names")
  func collision() {
    var cache = StatementCache()
    let name = cache.newName(for: "a")
    cache.insert(name, for: "another text")
    #expect(cache.newName(for: "a") == name + "_1")
  }

  @Test("a statement is prepared once and found by its text")
  func preparedOnce() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let mine: SQL = """
        select count(*) from pg_prepared_statements where statement like 'select $1::int + %'
        """
      for number in 1...5 {
        let sum = try await database.read { tx in
          try tx.value("select \(number)::int + 1", as: Int.self)
        }
        #expect(sum == number + 1)
      }
      let count = try await database.read { tx in try tx.value(mine, as: Int.self) }
      #expect(count == 1)
    }
  }

  @Test("a statement that could not be forgotten in a failed transaction can be used in the next")
  func failedEviction() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      _ = try await database.read { tx in
        for number in 1...256 { try tx.execute("select \(unescaped: String(number))") }
      }
      await #expect(throws: PostgresError.self) {
        try await database.read { tx in
          _ = try? tx.execute("select 1 / 0")
          _ = try? tx.execute("select 257")
        }
      }
      for number in 1...3 {
        let same = try await database.read { tx in
          try tx.value("select \(unescaped: String(number))", as: Int.self)
        }
        #expect(same == number)
      }
    }
  }

  @Test("the server never holds more than 256, the youngest among them")
  func limit() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let (count, hasFirst, hasLast) = try await database.read { tx in
        for number in 1...300 { try tx.execute("select \(unescaped: String(number))") }
        return (
          try tx.value("select count(*) from pg_prepared_statements", as: Int.self),
          try tx.value(
            "select exists (select from pg_prepared_statements where statement = 'select 1')",
            as: Bool.self),
          try tx.value(
            "select exists (select from pg_prepared_statements where statement = 'select 300')",
            as: Bool.self)
        )
      }
      #expect(count == 256)
      #expect(!hasFirst && hasLast)
    }
  }

  @Test("names can be read in the log: s and the hash of the text")
  func names() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let name = try await database.read { tx in
        try tx.value("select name from pg_prepared_statements", as: String.self)
      }
      #expect(name.wholeMatch(of: /s[0-9a-f]{1,16}/) != nil)
    }
  }

  @Test("a statement whose result has another type since is prepared anew")
  func changedType() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(connections: 1, metrics: metrics) { database in
      try await database.write { tx in
        try tx.script("create table t (a int); insert into t values (1)")
      }
      for _ in 0..<2 {
        let texts = try await database.read { tx in try tx.values("select * from t", as: Int.self) }
        #expect(texts == [1])
      }
      try await database.write { tx in try tx.script("alter table t alter a type text") }
      let read = try await database.read { tx in try tx.values("select * from t", as: String.self) }
      #expect(read == ["1"])
      try await database.write { tx in try tx.script("alter table t alter a type int using 2") }
      let written = try await database.write { tx in
        try tx.execute("insert into t values (3)")
        return try tx.values("select * from t order by a", as: Int.self)
      }
      #expect(written == [2, 3])
      #expect(metrics.total("postgres_connections_opened") == 1)
    }
  }

  @Test("a statement the server has forgotten is prepared anew, settings too")
  func forgotten() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      for _ in 0..<2 {
        let token = try await database.write([.token("t")]) { tx in
          let token = try tx.value("select current_setting('tjansen.token')", as: String.self)
          try tx.script("deallocate all")
          return token
        }
        #expect(token == "t")
      }
    }
  }

  @Test("read committed work is run again only while nothing of it has been done")
  func readCommitted() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let count: SQL = "select count(*) from pg_class where relname = 'pg_class'"
      _ = try await database.read { tx in try tx.value(count, as: Int.self) }
      try await database.write { tx in try tx.script("deallocate all") }
      let one = try await database.write(isolation: .readCommitted) { tx in
        try tx.value(count, as: Int.self)
      }
      #expect(one == 1)
      try await database.write { tx in try tx.script("deallocate all") }
      let error = await #expect(throws: PostgresError.self) {
        try await database.write(isolation: .readCommitted) { tx in
          try tx.script("create table done (a int)")
          try tx.execute(count)
        }
      }
      #expect(error?.state == .invalidStatementName)
    }
  }
}
