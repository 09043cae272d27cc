public import Postgres

/// A project in a list of them.
public struct ProjectSummary: Sendable, RowDecodable {
  public var name: String
  /// Youths ever registered.
  public var youths: Int

  public init(row: borrowing Row) throws {
    name = try row("name")
    youths = try row("youths")
  }
}
