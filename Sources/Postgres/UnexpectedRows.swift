/// Exactly one row was expected and another number came.
public struct UnexpectedRows: Error, Sendable, Equatable, CustomStringConvertible {
  /// How many came.
  public let found: Int

  /// One sentence for the log.
  public var description: String { "expected one row, found \(found)" }
}
