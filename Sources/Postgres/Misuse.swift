/// A transaction was used in a way it cannot be: a defect of the program, not of its input.
public enum Misuse: Error, Sendable, Equatable, CustomStringConvertible {
  /// A statement was run from inside the reading or copying of another.
  case nested
  /// The body ended the transaction itself, with `commit` or `rollback` in a statement.
  case transactionEnded
  /// A COPY statement was run otherwise than by `copy(into:)` or `copy(out:)`.
  case strayCopy
  /// `copy(into:)` or `copy(out:)` was given a statement that is no such COPY.
  case notCopy
  /// More values are bound than a statement can carry, which is 65,535.
  case tooManyValues

  /// One sentence for the log.
  public var description: String {
    switch self {
    case .nested: "a statement was run inside the reading of another"
    case .transactionEnded: "a statement ended the transaction it was lent"
    case .strayCopy: "COPY was run as an ordinary statement"
    case .notCopy: "the statement is not a COPY in that direction"
    case .tooManyValues: "a statement cannot carry more than 65,535 values"
    }
  }
}
