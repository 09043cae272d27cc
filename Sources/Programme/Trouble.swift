internal import Postgres

/// What an error means to whoever asked: it decides the answer, and nothing of the error is in it.
public enum Trouble: Equatable, Sendable {
  /// Too much is asked at once; worth trying again after so many seconds.
  case busy(retryAfter: Int)
  /// The database cannot be reached, or is starting or stopping.
  case unavailable
  /// The connection was lost while storing: nobody knows whether it was stored.
  case outcomeUnknown
  /// A text holds U+0000, which cannot be stored.
  case unwritable
  /// A defect of ours.
  case ours

  public init(_ error: any Error) {
    self =
      switch error {
      case let error as Busy: .busy(retryAfter: error.retryAfter)
      case is ConnectFailure, is DatabaseClosed: .unavailable
      case is CommitUnknown: .outcomeUnknown
      case is ContainsNul: .unwritable
      case let error as PostgresError: Trouble(error.state)
      default: .ours
      }
  }

  private init(_ state: SQLState) {
    switch state {
    case .lockNotAvailable, .queryCanceled, .serializationFailure, .deadlockDetected:
      self = .busy(retryAfter: 2)
    default:
      // Connection exceptions, insufficient resources, operator intervention, a standby that only reads.
      let isPassing = ["08", "53", "57"].contains(state.rawValue.prefix(2))
      self = isPassing || state == .readOnlyTransaction ? .unavailable : .ours
    }
  }
}
