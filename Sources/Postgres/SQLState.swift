/// PostgreSQL's five-character name for what went wrong.
public struct SQLState: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  /// The five characters, such as `23505`.
  public let rawValue: String

  /// The state of that code, whether or not it has a name here.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A statement uses a feature in a way the server does not support; also a stale cached plan.
  public static let featureNotSupported = SQLState(rawValue: "0A000")
  /// The connection broke before the answer came.
  public static let connectionFailure = SQLState(rawValue: "08006")
  /// Text is no value of the type it was read as.
  public static let invalidTextRepresentation = SQLState(rawValue: "22P02")
  /// A null reached a column that refuses it.
  public static let notNullViolation = SQLState(rawValue: "23502")
  /// A row refers to another that is not there, or is referred to still.
  public static let foreignKeyViolation = SQLState(rawValue: "23503")
  /// Another row has the same key.
  public static let uniqueViolation = SQLState(rawValue: "23505")
  /// A row breaks a check constraint.
  public static let checkViolation = SQLState(rawValue: "23514")
  /// A row overlaps another.
  public static let exclusionViolation = SQLState(rawValue: "23P01")
  /// A statement writes in a read-only transaction.
  public static let readOnlyTransaction = SQLState(rawValue: "25006")
  /// The transaction was open and silent for too long.
  public static let idleInTransactionTimeout = SQLState(rawValue: "25P03")
  /// A prepared statement is not there.
  public static let invalidStatementName = SQLState(rawValue: "26000")
  /// Transactions that ran at the same time cannot be put in an order.
  public static let serializationFailure = SQLState(rawValue: "40001")
  /// Transactions waited for each other in a circle.
  public static let deadlockDetected = SQLState(rawValue: "40P01")
  /// The role may not do this.
  public static let insufficientPrivilege = SQLState(rawValue: "42501")
  /// A lock was not to be had in time.
  public static let lockNotAvailable = SQLState(rawValue: "55P03")
  /// The statement ran too long or was cancelled.
  public static let queryCanceled = SQLState(rawValue: "57014")
  /// An administrator or a shutdown ended the connection.
  public static let adminShutdown = SQLState(rawValue: "57P01")
  /// A function raised an exception without a state of its own.
  public static let raisedException = SQLState(rawValue: "P0001")

  /// The five characters.
  public var description: String { rawValue }

  /// A few fixed words for the log; never what the server said.
  var words: String {
    switch self {
    case .featureNotSupported: "not supported, or a stale cached plan"
    case .connectionFailure: "the connection was lost"
    case .invalidTextRepresentation: "a value is not of its type"
    case .notNullViolation: "a null where none may be"
    case .foreignKeyViolation: "a reference without its row"
    case .uniqueViolation: "already there"
    case .checkViolation: "a check refused the row"
    case .exclusionViolation: "an overlap"
    case .readOnlyTransaction: "a write in a read-only transaction"
    case .idleInTransactionTimeout: "a transaction silent for too long"
    case .invalidStatementName: "a prepared statement is gone"
    case .serializationFailure: "transactions got in each other's way"
    case .deadlockDetected: "a deadlock"
    case .insufficientPrivilege: "not permitted"
    case .lockNotAvailable: "a lock was not to be had in time"
    case .queryCanceled: "ran too long, or was cancelled"
    case .adminShutdown: "the server ended the connection"
    case .raisedException: "raised by a function"
    default: "refused by the server"
    }
  }
}
