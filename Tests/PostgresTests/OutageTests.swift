import Testing

@testable import Postgres

@Suite("When the server fails")
struct OutageTests {
  @Test("a server's process killed between two transactions is not noticed by the next")
  func killedWhileIdle() async throws {
    let metrics = MetricCapture()
    try await TestDatabase.lend(connections: 1, metrics: metrics) { database in
      for settings in [[], [TransactionSetting.token("t")]] {
        let before = try await database.write(settings) { tx in
          try tx.value("select pg_backend_pid()", as: Int.self)
        }
        try await kill(before)
        let after = try await database.write(settings) { tx in
          try tx.value("select pg_backend_pid()", as: Int.self)
        }
        #expect(after != before)
      }
      #expect(metrics.total("postgres_connections_opened") == 3)
      #expect(metrics.total("postgres_connections_closed lost") == 2)
    }
  }

  @Test("a process killed in the middle of a statement fails that transaction and no other")
  func killedWhileRunning() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      let task = Task {
        try await database.write { tx in
          try tx.execute("insert into t values (1)")
          try tx.execute("select pg_terminate_backend(pg_backend_pid()), pg_sleep(60)")
        }
      }
      let error = await #expect(throws: PostgresError.self) { try await task.value }
      #expect([.adminShutdown, .connectionFailure].contains(error?.state))
      let count = try await database.write { tx in
        try tx.execute("insert into t values (2)")
        return try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 1)
    }
  }

  @Test("a process killed between two statements keeps the body's error and stores nothing")
  func killedBetweenStatements() async throws {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.write { tx in try tx.script("create table t (id int)") }
      let error = await #expect(throws: PostgresError.self) {
        try await database.write { tx in
          let pid = try tx.value(
            "insert into t values (1) returning pg_backend_pid()", as: Int.self)
          _ = try? tx.execute("select pg_terminate_backend(\(pid))")
          Lock.waitUntilGone(pid)
          try tx.execute("insert into t values (2)")
        }
      }
      #expect([.adminShutdown, .connectionFailure].contains(error?.state))
      let count = try await database.read { tx in
        try tx.value("select count(*) from t", as: Int.self)
      }
      #expect(count == 0)
    }
  }

  @Test("a commit whose answer is lost says so, is not run again, and may have happened")
  func commitUnknown() async throws {
    try await Cluster.lend { cluster in
      let proxy = try Proxy(to: cluster.socket)
      defer { proxy.close() }
      let direct = cluster.database()
      let database = cluster.database(through: proxy)
      try await direct.write { tx in try tx.script("create table t (id int)") }
      _ = try await database.read { tx in try tx.execute("select 1") }
      proxy.cut(after: "commit\0")
      let error = await #expect(throws: CommitUnknown.self) {
        try await database.write { tx in try tx.execute("insert into t values (1)") }
      }
      #expect(error?.cause == .connectionFailure)
      // The proxy did pass the commit on, which the client cannot know.
      try await TestDatabase.eventually("select count(*) = 1 from t", on: direct)
      await database.close()
      await direct.close()
    }
  }

  @Test("a commit that waits for a standby can be cancelled, and is unknown then, not done")
  func notReplicated() async throws {
    try await Cluster.lend(settings: ["synchronous_standby_names": "'nobody'"]) { cluster in
      let database = cluster.database(connections: 2)
      let task = Task {
        try await database.write { tx in try tx.script("create table t (id int)") }
      }
      try await TestDatabase.eventually(
        "select exists (select from pg_stat_activity where wait_event = 'SyncRep')", on: database)
      task.cancel()
      await #expect(throws: CommitUnknown.self) { try await task.value }
      await database.close()
    }
  }

  @Test("a restarted server is found again by every connection, and nothing acknowledged is lost")
  func restarted() async throws {
    try await Cluster.lend { cluster in
      let database = cluster.database(connections: 4, waiting: 100)
      try await database.write { tx in try tx.script("create table t (id bigint primary key)") }
      let (done, stored) = (Flag(), Noted())
      let writers = (0..<4).map { writer in
        Task {
          var id = writer
          while !done.isSet {
            do {
              let value = id
              try await database.write { tx in try tx.execute("insert into t values (\(value))") }
              stored.note(id)
            } catch is PostgresError {
            } catch is ConnectFailure {
            } catch is CommitUnknown {
            }
            id += 4
          }
        }
      }
      for mode in ["fast", "immediate"] {
        let before = stored.count
        while stored.count < before + 40 { await Task.yield() }
        try await cluster.stop(mode)
        let error = await #expect(throws: ConnectFailure.self) { try await database.read { _ in } }
        #expect(error?.reason == .refused)
        try await cluster.start()
      }
      let before = stored.count
      while stored.count < before + 40 { await Task.yield() }
      done.set()
      for writer in writers { try await writer.value }
      let found = try await database.read { tx in try tx.values("select id from t", as: Int.self) }
      #expect(Set(stored.all).isSubset(of: found))
      print("two restarts: \(stored.count) acknowledged, \(found.count) stored, 0 lost")
      await database.close()
    }
  }

  @Test("with two hosts, work goes on at the second when the first is gone")
  func failover() async throws {
    try await Cluster.lend { first in
      try await Cluster.lend { second in
        let hosts = "host=\(first.directory),\(second.directory) user=postgres dbname=postgres"
        let database = Database(
          DatabaseConfiguration(
            conninfo: hosts + " target_session_attrs=read-write", connections: 2),
          logger: LogCapture().logger)
        let directory: SQL = "select current_setting('unix_socket_directories')"
        let before = try await database.read { tx in try tx.value(directory, as: String.self) }
        #expect(before == first.directory)
        try await first.stop("immediate")
        let after = try await database.read { tx in try tx.value(directory, as: String.self) }
        #expect(after == second.directory)
        try await second.stop("immediate")
        let error = await #expect(throws: ConnectFailure.self) { try await database.read { _ in } }
        #expect(error?.host == "\(first.directory),\(second.directory)")
        try await second.start()
        _ = try await database.read { tx in try tx.value(directory, as: String.self) }
        await database.close()
      }
    }
  }

  @Test("a host that takes no writes is passed over for one that does")
  func readOnlyHost() async throws {
    try await Cluster.lend(settings: ["default_transaction_read_only": "on"]) { first in
      let error = await #expect(throws: ConnectFailure.self) {
        let database = Database(
          DatabaseConfiguration(conninfo: first.conninfo + " target_session_attrs=read-write"),
          logger: LogCapture().logger)
        try await database.read { _ in }
      }
      #expect(error?.reason == .noSuitableHost)
    }
  }

  private func kill(_ pid: Int) async throws {
    _ = try await TestDatabase.observer.read { tx in
      try tx.value("select pg_terminate_backend(\(pid)::int)", as: Bool.self)
    }
    try await TestDatabase.eventually(
      "select not exists (select from pg_stat_activity where pid = \(pid)::int)")
  }
}
