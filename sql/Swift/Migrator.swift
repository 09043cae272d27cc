public import Postgres

/// Brings a database to a schema: in one transaction the new house stands, or the old one does.
public struct Migrator: Sendable {
  private let database: Database
  private let schema: Schema

  public init(_ database: Database, schema: Schema) {
    self.database = database
    self.schema = schema
  }

  /// Applies what is missing and rebuilds `app` and `criteria`; answers with what was applied.
  ///
  /// Any number of these may run at once: they wait for each other.
  /// - Throws: `SchemaError`, and `PostgresError` when the database cannot be reached or may not be changed.
  @discardableResult
  public func migrate() async throws -> [String] {
    let schema = schema
    return try await database.write(limits: .bulk, isolation: .readCommitted) { tx in
      try prepare(tx, schema.roles)
      let history = try History.read(in: tx, comparing: schema.migrations)
      let pending = try history.pending(of: schema.migrations)
      try tx.script("drop schema if exists app, criteria cascade")
      for migration in pending {
        try apply(migration, in: tx)
        try History.record(migration, in: tx)
      }
      try rebuild(schema, in: tx)
      return pending.map(\.name)
    }
  }

  /// What `migrate` would apply, found out without changing anything.
  public func pending() async throws -> [String] {
    let migrations = schema.migrations
    return try await database.read(limits: .bulk) { tx in
      guard try tx.value("select to_regclass('core.migration') is not null", as: Bool.self) else {
        return migrations.map(\.name)
      }
      return try History.read(in: tx, comparing: migrations).pending(of: migrations).map(\.name)
    }
  }
}

/// Takes the place in line, makes the roles, and becomes the owner of the schemas.
private func prepare(_ tx: borrowing Transaction, _ roles: SQLFile) throws {
  try tx.execute("select pg_advisory_xact_lock(hashtextextended('tjansen.migrate', 0))")
  try apply(roles, in: tx)
  try tx.script("set local role tjansen_owner")
  try tx.script(History.table)
}

/// The functions are made by the owner and handed to the door, which owns no table.
private func rebuild(_ schema: Schema, in tx: borrowing Transaction) throws {
  try tx.script("create schema app; create schema criteria")
  for file in schema.code {
    try apply(file, in: tx)
  }
  try apply(schema.grants, in: tx)
  try tx.script(
    """
    grant create on schema app, criteria to tjansen_door;
    do $$
    declare
      object record;
    begin
      for object in
        select 'routine ' || p.oid::regprocedure as name
        from pg_proc as p where p.pronamespace in ('app'::regnamespace, 'criteria'::regnamespace)
        union all
        select 'view ' || c.oid::regclass
        from pg_class as c where c.relnamespace in ('app'::regnamespace, 'criteria'::regnamespace) and c.relkind = 'v'
      loop
        execute format('alter %s owner to tjansen_door', object.name);
      end loop;
    end
    $$;
    revoke create on schema app, criteria from tjansen_door;
    """)
}

private func apply(_ file: SQLFile, in tx: borrowing Transaction) throws {
  do {
    try tx.script(file.text)
  } catch let error as PostgresError where error.state != .serializationFailure {
    throw SchemaError.refused(file: file.name, reason: "\(error)")
  }
}
