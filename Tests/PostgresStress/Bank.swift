import Postgres

/// Accounts whose sum must stay, and a record of every transfer between them.
enum Bank {
  static let accounts = 20

  static func open(_ database: Database, _ schema: String) async throws {
    try await database.write { tx in
      try tx.script(
        """
        create schema \(schema);
        create table account (id int primary key, amount int not null);
        insert into account select g, 0 from generate_series(1, \(accounts)) as g;
        create table transfer (giver int, taker int, amount int);
        """)
    }
  }

  static func isBalanced(_ database: Database) async throws -> Bool {
    try await database.read { tx in
      try tx.value(
        """
        select bool_and(amount = coalesce((select sum(amount) from transfer where taker = id), 0)
          - coalesce((select sum(amount) from transfer where giver = id), 0)) from account
        """)
    }
  }
}
