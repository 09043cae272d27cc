/// What an import is doing, for a person who waits.
public enum ImportStep: Sendable, Equatable {
  /// Reading a file, of which so much is done, from 0 to 1.
  case reading(file: String, done: Double)
  /// Judging every row.
  case judging
  /// Storing what is new.
  case storing
}
