public import Postgres

/// What an import stored, file by file.
public struct ImportReceipt: Sendable {
  /// What became of the rows of one file.
  public struct File: Sendable, RowDecodable {
    public var name: String
    /// Rows in the file.
    public var given: Int
    /// Rows the project did not have.
    public var stored: Int
    /// Rows the project had already, with the same values.
    public var unchanged: Int

    public init(row: borrowing Row) throws {
      name = try row("file")
      given = try row("given")
      stored = try row("stored")
      unchanged = try row("unchanged")
    }
  }

  public var files: [File]

  /// Whether every row was there already.
  public var changedNothing: Bool { files.allSatisfy { $0.stored == 0 } }
}
