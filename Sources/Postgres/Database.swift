public import Logging
public import Metrics
public import ServiceLifecycle

/// The database as the program sees it: transactions over a pool with a limit on everything.
///
/// Connections are opened when first needed and replaced when they have died, so an outage or a
/// failover ends by itself. As a service it closes when the group shuts down.
public final class Database: Service {
  let pool: Pool
  private let meters: PoolMeters
  private let logger: Logger

  /// Prepares the pool; nothing is connected yet.
  public init(
    _ configuration: DatabaseConfiguration, logger: Logger,
    metrics: any MetricsFactory = MetricsSystem.factory
  ) {
    meters = PoolMeters(metrics)
    pool = Pool(configuration, logger: logger, meters: meters)
    self.logger = logger
  }

  /// Runs the body in a transaction that may write, and commits it.
  ///
  /// The body may be run several times: on a conflict with another transaction (40001, 40P01) it
  /// is rolled back and run again, 16 times at most, unless the isolation is read committed; and once
  /// when a cached statement is stale (read committed: only if nothing was done before it). It may
  /// not suspend. Throws what the body throws, ``PostgresError``, ``Busy`` when no connection was
  /// to be had, ``ConnectFailure``, ``CommitUnknown`` when the answer to the commit was lost,
  /// ``DatabaseClosed``, and `CancellationError` when the task was cancelled before the commit.
  @discardableResult
  public func write<T: Sendable>(
    _ settings: [TransactionSetting] = [], limits: Limits = .page,
    isolation: Isolation = .serializable,
    _ body: @Sendable @escaping (borrowing Transaction) throws -> T
  ) async throws -> T {
    try await perform(.write(settings, limits: limits, isolation: isolation), body)
  }

  /// Runs the body in a transaction that only reads, and sees one moment throughout.
  ///
  /// Throws as ``write(_:limits:isolation:_:)`` does.
  public func read<T: Sendable>(
    _ settings: [TransactionSetting] = [], limits: Limits = .page,
    _ body: @Sendable @escaping (borrowing Transaction) throws -> T
  ) async throws -> T {
    try await perform(.read(settings, limits: limits), body)
  }

  /// Lends nothing more, waits for what is running, and ends the connections. Cancelling the task
  /// that closes cancels what is still running.
  public func close() async {
    await pool.close()
  }

  /// Stands until the group shuts down, then closes.
  public func run() async throws {
    try? await gracefulShutdown()
    await close()
  }

  private func perform<T: Sendable>(
    _ plan: TransactionPlan, _ body: @Sendable @escaping (borrowing Transaction) throws -> T
  ) async throws -> T {
    let connection = try await pool.lend()
    defer { pool.giveBack(connection) }
    var effort = Effort(plan)
    while true {
      do {
        return try await perform(plan, on: connection, body)
      } catch let error as PostgresError {
        guard let pause = effort.pause(after: error) else { throw error }
        meters.retry()
        logger.debug("a transaction is run again", metadata: ["state": "\(error.state)"])
        try await Task.sleep(for: pause)
      }
    }
  }

  private func perform<T: Sendable>(
    _ plan: TransactionPlan, on connection: Connection,
    _ body: @Sendable @escaping (borrowing Transaction) throws -> T
  ) async throws -> T {
    let loan = pool.newTicket()
    return try await withTaskCancellationHandler {
      try await connection.perform(plan, loan: loan, body)
    } onCancel: {
      connection.cancelSwitch.cancel(loan)
    }
  }
}
