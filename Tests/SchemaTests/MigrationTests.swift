import Postgres
import Schema
import Support
import Testing

@Suite("Bringing a database to the schema")
struct MigrationTests {
  @Test("an empty database gets every migration, in order, and a second run finds nothing to do")
  func fromEmpty() async throws {
    let schema = try Schema.bundled()
    try await TestDatabase.empty { test in
      try await test.connect { database in
        let migrator = Migrator(database, schema: schema)
        let before = try await migrator.pending()
        let first = try await migrator.migrate()
        let after = try await migrator.pending()
        let second = try await migrator.migrate()
        #expect(before == schema.migrations.map(\.name))
        #expect(first == before)
        #expect(after == [])
        #expect(second == [])
      }
    }
  }

  @Test(
    "every earlier state comes to the same schema as an empty database",
    arguments: try earlierStates())
  func fromEarlier(count: Int) async throws {
    let schema = try Schema.bundled()
    let fresh = try await TestDatabase.with { try await $0.connect { try await fingerprint($0) } }
    let upgraded = try await TestDatabase.empty { test in
      try await test.connect { database in
        try await Migrator(database, schema: schema.asOfMigration(count)).migrate()
        try await Migrator(database, schema: schema).migrate()
        return try await fingerprint(database)
      }
    }
    #expect(fresh.count > 300)
    #expect(upgraded == fresh)
  }

  @Test("a migration that was changed after it was applied is refused, by name")
  func changed() async throws {
    var schema = try Schema.bundled()
    try await TestDatabase.with { test in
      try await test.connect { database in
        schema.migrations[1].text += "\n-- one more line\n"
        let name = schema.migrations[1].name
        await #expect(throws: SchemaError.changed(migration: name)) {
          try await Migrator(database, schema: schema).migrate()
        }
      }
    }
  }

  @Test("a migration that comes before one already applied is refused")
  func gap() async throws {
    var schema = try Schema.bundled()
    let last = try #require(schema.migrations.last)
    try await TestDatabase.with { test in
      try await test.connect { database in
        schema.migrations.insert(SQLFile(name: "migrations/0003_late.sql", text: "select 1"), at: 3)
        await #expect(
          throws: SchemaError.gap(missing: "migrations/0003_late.sql", applied: last.name)
        ) {
          try await Migrator(database, schema: schema).migrate()
        }
      }
    }
  }

  @Test("a database newer than the program is left alone")
  func newer() async throws {
    var schema = try Schema.bundled()
    let last = schema.migrations.removeLast()
    try await TestDatabase.with { test in
      try await test.connect { database in
        await #expect(throws: SchemaError.newerThanProgram(migration: last.name)) {
          try await Migrator(database, schema: schema).migrate()
        }
      }
    }
  }

  @Test("a file that fails leaves the old house standing, and is named")
  func allOrNothing() async throws {
    var schema = try Schema.bundled()
    try await TestDatabase.with { test in
      try await test.connect { database in
        let before = try await fingerprint(database)
        schema.migrations.append(
          SQLFile(name: "migrations/9998_good.sql", text: "create table core.extra (a int)"))
        schema.code.append(
          SQLFile(name: "app/broken.sql", text: "create function app.broken() returns nothing"))
        let error = await #expect(throws: SchemaError.self) {
          try await Migrator(database, schema: schema).migrate()
        }
        #expect("\(error, default: "")".contains("refused app/broken.sql"))
        #expect(try await fingerprint(database) == before)
      }
    }
  }

  @Test("a privilege that was given by hand is taken back")
  func privileges() async throws {
    let schema = try Schema.bundled()
    try await TestDatabase.with { test in
      try await test.connect { database in
        try await database.write { tx in
          try tx.script(
            """
            grant usage on schema audit to tjansen_app;
            grant execute on function core.acting_staff() to tjansen_backup;
            grant usage on all sequences in schema core to tjansen_operator;
            """)
        }
        try await Migrator(database, schema: schema).migrate()
        let kept = try await database.read { tx in
          try tx.value(
            """
            select has_schema_privilege('tjansen_app', 'audit', 'usage')
              or has_function_privilege('tjansen_backup', 'core.acting_staff()', 'execute')
              or has_sequence_privilege('tjansen_operator', 'core.youth_youth_id_seq', 'usage')
            """, as: Bool.self)
        }
        #expect(!kept)
      }
    }
  }

  @Test("several programs that migrate at once wait for each other")
  func atOnce() async throws {
    let schema = try Schema.bundled()
    try await TestDatabase.empty { test in
      try await test.connect(connections: 4) { database in
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 0..<4 {
            group.addTask { try await Migrator(database, schema: schema).migrate().count }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(applied.sorted() == [0, 0, 0, schema.migrations.count])
      }
    }
  }
}

private func earlierStates() throws -> Range<Int> { 1..<(try Schema.bundled().migrations.count) }

/// Everything the catalogs say about the schemas of the product, a line each.
private func fingerprint(_ database: Database) async throws -> [String] {
  try await database.read(limits: .bulk) { tx in
    try tx.values(
      """
      with own as (
        select oid, nspname from pg_namespace where nspname in ('core', 'audit', 'staging', 'app', 'criteria')
      )
      select line from (
        select format('column %s.%s.%s %s %s %s %s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          a.attnotnull, a.attidentity, pg_get_expr(d.adbin, d.adrelid)) as line
        from pg_attribute as a
        join pg_class as c on c.oid = a.attrelid
        join own as n on n.oid = c.relnamespace
        left join pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attnum > 0 and not a.attisdropped
        union all
        select format('constraint %s %s', c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint as c join own as n on n.oid = c.connamespace
        union all
        select format('index %s', i.indexdef) from pg_indexes as i join own as n on n.nspname = i.schemaname
        union all
        select format('trigger %s %s', pg_get_triggerdef(t.oid), t.tgenabled)
        from pg_trigger as t join pg_class as c on c.oid = t.tgrelid join own as n on n.oid = c.relnamespace
        where not t.tgisinternal
        union all
        select format('policy %s.%s %s %s %s %s %s', p.schemaname, p.tablename, p.policyname, p.roles, p.cmd, p.qual, p.with_check)
        from pg_policies as p join own as n on n.nspname = p.schemaname
        union all
        select format('routine %s %s %s %s', p.oid::regprocedure, md5(pg_get_functiondef(p.oid)), p.proowner::regrole, p.proacl)
        from pg_proc as p join own as n on n.oid = p.pronamespace
        union all
        select format('relation %s.%s %s %s %s', n.nspname, c.relname, c.relkind, c.relowner::regrole, c.relacl)
        from pg_class as c join own as n on n.oid = c.relnamespace
      ) as catalog
      order by line
      """, as: String.self)
  }
}
