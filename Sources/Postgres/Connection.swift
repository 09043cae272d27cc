internal import Logging

/// One place in the pool: a thread of its own and, when it is used, a session with the server.
///
/// Nothing in it suspends, so a conversation with the server is never interleaved with another.
actor Connection {
  nonisolated let cancelSwitch = CancelSwitch()
  private let thread = ConnectionThread()
  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private let meters: PoolMeters
  private var session: Session?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ configuration: DatabaseConfiguration, logger: Logger, meters: PoolMeters) {
    self.configuration = configuration
    self.logger = logger
    self.meters = meters
  }

  /// Runs the body in a transaction and commits what it did, or undoes it and throws.
  func perform<T: Sendable>(
    _ plan: TransactionPlan, loan: UInt64, _ body: @Sendable (borrowing Transaction) throws -> T
  ) throws -> T {
    let session = try begin(plan)
    defer { settle(session) }
    cancelSwitch.arm(session.canceller, for: loan)
    do {
      try Task.checkCancellation()
      // Bound before it is lent: lending a temporary crashes the optimizer of Swift 6.3.1.
      let transaction = Transaction(session: session)
      let value = try body(transaction)
      try Task.checkCancellation()
      // A cancel that meets the commit either undoes it or is too late, and the server says which.
      try session.commit()
      cancelSwitch.disarm()
      return value
    } catch {
      cancelSwitch.disarm()
      throw undo(session, after: error)
    }
  }

  /// Ends the session with the server.
  func close() {
    guard session != nil else { return }
    session = nil
    meters.closed(.shutdown)
  }

  /// Opens the transaction. A session that died while it was idle is replaced once, which is safe:
  /// nothing has been asked of it yet.
  private func begin(_ plan: TransactionPlan) throws -> Session {
    if let session {
      do {
        try session.begin(plan)
        return session
      } catch {
        // libpq may take a broken connection for whole until it is read from once more.
        let isAnswer = (error as? PostgresError)?.isCertain ?? false
        guard !isAnswer else {
          let failure = undo(session, after: error)
          settle(session)
          throw failure
        }
        drop(session, .lost)
      }
    }
    let session = try open()
    do {
      try session.begin(plan)
    } catch {
      let failure = undo(session, after: error)
      settle(session)
      throw failure
    }
    return session
  }

  private func open() throws -> Session {
    let session = try Session(configuration, limits: .page, logger: logger)
    self.session = session
    meters.opened()
    logger.debug("a database connection was opened")
    return session
  }

  /// Rolls back; a failure of that is attached to the error, which stays the one to report.
  private func undo(_ session: Session, after error: any Error) -> any Error {
    let failure = session.rollback()
    if let failure {
      logger.debug("a rollback failed", metadata: ["state": "\(failure.state)"])
    }
    guard var known = error as? PostgresError else { return error }
    if known.state == .queryCanceled, cancelSwitch.isSent { return CancellationError() }
    known.rollbackFailure = failure?.state
    return known
  }

  /// Keeps the session if the server says it is idle and no cancel can reach it any more.
  private func settle(_ session: Session) {
    if cancelSwitch.isSent {
      drop(session, .cancelled)
    } else if !session.isReusable {
      drop(session, session.isAlive ? .unsettled : .lost)
    }
  }

  private func drop(_ session: Session, _ reason: PoolMeters.Reason) {
    self.session = nil
    meters.closed(reason)
    logger.debug("a database connection was closed", metadata: ["reason": "\(reason.rawValue)"])
  }
}
