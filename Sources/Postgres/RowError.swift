/// A row is not what the program expects: names the column and the type, never the value.
public struct RowError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with the column.
  public enum Problem: Sendable, Equatable {
    /// The result has no column of that name.
    case missing
    /// The value is null and the type is not optional.
    case null
    /// The text is no value of the type.
    case unreadable
    /// One column was expected and the result has another number of them.
    case columns(Int)
  }

  /// The column's name.
  public let column: String
  /// The Swift type it was to be read as.
  public let type: String
  /// What is wrong.
  public let problem: Problem

  /// One sentence for the log.
  public var description: String {
    switch problem {
    case .missing: "column \"\(column)\" is missing, expected \(type)"
    case .null: "column \"\(column)\" is null, expected \(type)"
    case .unreadable: "column \"\(column)\" cannot be read as \(type)"
    case .columns(let count): "the result has \(count) columns, expected one of type \(type)"
    }
  }
}
