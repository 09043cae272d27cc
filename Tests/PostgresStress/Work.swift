import Postgres

/// Something one task does over and over; false when it went otherwise than it must.
protocol Work: Sendable {
  func once() async throws -> Bool
}

extension Error {
  /// Whether the client may say this when it is overrun, cancelled or cut off on purpose.
  var isExpected: Bool {
    switch self {
    case is Busy, is CommitUnknown, is CancellationError: true
    case let error as PostgresError:
      [.adminShutdown, .connectionFailure, .serializationFailure].contains(error.state)
    default: false
    }
  }
}
