internal import Logging
internal import Synchronization

/// Lends connections, in the order they are asked for, with a limit on everything.
final class Pool: Sendable {
  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private let meters: PoolMeters
  private let state: Guarded<PoolState>
  private let tickets = Atomic<UInt64>(0)

  init(_ configuration: DatabaseConfiguration, logger: Logger, meters: PoolMeters) {
    self.configuration = configuration
    self.logger = logger
    self.meters = meters
    state = Guarded(
      PoolState(connections: configuration.connections, places: configuration.waiting))
  }

  /// How many connections are lent and how many tasks wait.
  var load: (lent: Int, waiting: Int) { state.withLock { ($0.lent, $0.waiting) } }

  var isClosed: Bool { state.withLock(\.isClosed) }

  func newTicket() -> UInt64 {
    tickets.add(1, ordering: .relaxed).newValue
  }

  /// Lends a connection, after a wait if need be; throws ``Busy`` when there is no place or time.
  func lend() async throws -> Connection {
    try Task.checkCancellation()
    let start = ContinuousClock.now
    let ticket = newTicket()
    defer {
      meters.waited(ContinuousClock.now - start)
      show()
    }
    if let connection = try take() { return connection }
    return try await wait(ticket)
  }

  func giveBack(_ connection: Connection) {
    let (waiter, drainers) = state.withLock { ($0.giveBack(connection), $0.drained()) }
    waiter?.resume(returning: connection)
    for drainer in drainers { drainer.resume() }
    show()
  }

  /// Lends nothing more, waits until everything is home, and ends the sessions. When the task that
  /// closes is cancelled, so is what is still running.
  func close() async {
    for waiter in state.withLock({ $0.close() }) { waiter.resume(throwing: DatabaseClosed()) }
    await withTaskCancellationHandler {
      await withCheckedContinuation { drainer in
        if state.withLock({ $0.drain(drainer) }) { drainer.resume() }
      }
    } onCancel: {
      for connection in state.withLock(\.all) { connection.cancelSwitch.cancel() }
    }
    for connection in state.withLock(\.all) { await connection.close() }
  }

  private func take() throws -> Connection? {
    try state.withLock { state in
      guard !state.isClosed else { throw DatabaseClosed() }
      return state.take(orMake: newConnection)
    }
  }

  private func wait(_ ticket: UInt64) async throws -> Connection {
    // Until the place is taken there is nobody to call away.
    let alarm = Guarded<Task<Void, any Error>?>(nil)
    defer { alarm.withLock { $0?.cancel() } }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiter in
        guard join(ticket, waiter) else { return }
        alarm.withLock {
          $0 = Task { [self] in
            try await Task.sleep(for: configuration.wait)
            leave(ticket, because: refusal())
          }
        }
      }
    } onCancel: {
      leave(ticket, because: CancellationError())
    }
  }

  /// Takes a place in the line, unless there is none or no need of one any more; says whether it did.
  private func join(_ ticket: UInt64, _ waiter: PoolState.Waiter) -> Bool {
    let outcome: Result<Connection, any Error>? = state.withLock { state in
      if state.isClosed { return .failure(DatabaseClosed()) }
      if Task.isCancelled { return .failure(CancellationError()) }
      if let connection = state.take(orMake: newConnection) { return .success(connection) }
      if state.lineIsFull { return .failure(refusal()) }
      state.join(ticket, waiter)
      return nil
    }
    if let outcome { waiter.resume(with: outcome) }
    show()
    return outcome == nil
  }

  /// Calls a waiter away, if it still waits.
  private func leave(_ ticket: UInt64, because reason: @autoclosure () -> any Error) {
    guard let waiter = state.withLock({ $0.leave(ticket) }) else { return }
    waiter.resume(throwing: reason())
    show()
  }

  private func refusal() -> Busy {
    meters.refuse()
    return Busy(retryAfter: max(1, Int(configuration.wait.components.seconds)))
  }

  private func newConnection() -> Connection {
    Connection(configuration, logger: logger, meters: meters)
  }

  private func show() {
    let load = load
    meters.show(lent: load.lent, waiting: load.waiting)
  }
}
