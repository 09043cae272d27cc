/// The answer to a commit was lost: the transaction may or may not have happened.
///
/// It is never retried by itself. Look whether the work is there, or repeat it with the same key.
public struct CommitUnknown: Error, Sendable, CustomStringConvertible {
  /// What came instead of the answer.
  public let cause: SQLState

  /// One sentence for the log.
  public var description: String {
    "the connection was lost during commit (\(cause)); the transaction may have happened"
  }
}
