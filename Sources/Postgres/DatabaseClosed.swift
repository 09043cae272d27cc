/// The database was closed, or is being closed, and lends no more connections.
public struct DatabaseClosed: Error, Sendable, CustomStringConvertible {
  /// One sentence for the log.
  public var description: String { "the database is closed" }
}
