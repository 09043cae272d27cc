internal import Postgres

/// The migrations a database has had, as `core.migration` remembers them.
struct History {
  /// Creates the memory where there is none.
  static let table = """
    do $$
    begin
      if to_regclass('core.migration') is null then
        create schema if not exists core;
        create table core.migration (
          name       text not null,
          sha256     text not null,
          applied_at timestamptz not null default clock_timestamp(),
          applied_by text not null default session_user,
          constraint migration_pkey primary key (name)
        );
        comment on table core.migration is 'The migrations this database has had, and the text each of them had.';
        comment on column core.migration.sha256 is 'Of the file''s text: a file that changes after it was applied is an error.';
      end if;
    end
    $$
    """

  private struct Entry: RowDecodable {
    let name: String
    /// Whether the program's text is the one that was applied; nil when the program has no such file.
    let unchanged: Bool?

    init(row: borrowing Row) throws {
      name = try row("name")
      unchanged = try row("unchanged")
    }
  }

  private let applied: [Entry]

  /// Reads what was applied, and compares it with the files the program has.
  static func read(in tx: borrowing Transaction, comparing files: [SQLFile]) throws -> History {
    try History(
      applied: tx.all(
        """
        select m.name, m.sha256 = encode(sha256(convert_to(f.text, 'UTF8')), 'hex') as unchanged
        from core.migration as m
        left join unnest(\(files.map(\.name))::text[], \(files.map(\.text))::text[]) as f (name, text) using (name)
        order by m.name
        """))
  }

  /// The files that are still to be applied.
  /// - Throws: `SchemaError` when the database's past is not the program's.
  func pending(of files: [SQLFile]) throws -> [SQLFile] {
    for entry in applied {
      guard let unchanged = entry.unchanged else {
        throw SchemaError.newerThanProgram(migration: entry.name)
      }
      if !unchanged {
        throw SchemaError.changed(migration: entry.name)
      }
    }
    let pending = files.filter { file in !applied.contains { $0.name == file.name } }
    if let missing = pending.first, let last = applied.last, missing.name < last.name {
      throw SchemaError.gap(missing: missing.name, applied: last.name)
    }
    return pending
  }

  static func record(_ migration: SQLFile, in tx: borrowing Transaction) throws {
    try tx.execute(
      """
      insert into core.migration (name, sha256)
      values (\(migration.name), encode(sha256(convert_to(\(migration.text), 'UTF8')), 'hex'))
      """)
  }
}
