import Postgres

/// Ends a server's process of this program's, the listener's among them.
struct Kill: Work {
  let database: Database
  let schema: String

  func once() async throws -> Bool {
    let pattern = schema + "%"
    try await Task.sleep(for: .milliseconds(300))
    return try await database.read { tx in
      try tx.value(
        """
        select count(*) <= 1 from (select pg_terminate_backend(pid) from pg_stat_activity
          where application_name like \(pattern) and pid <> pg_backend_pid()
          order by random() limit 1) as ended
        """)
    }
  }
}
