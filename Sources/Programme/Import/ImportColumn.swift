internal import Postgres

/// A column that an import knows, in the order of the contract.
struct ImportColumn: RowDecodable {
  let file: String
  let name: String

  init(row: borrowing Row) throws {
    file = try row("file")
    name = try row("name")
  }
}
