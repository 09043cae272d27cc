internal import Metrics

/// The pool's numbers: lent, waiting, time waited, refused, opened, and closed by reason.
final class PoolMeters: Sendable {
  /// Why a session ended.
  enum Reason: String, CaseIterable, Sendable {
    /// The server or the network ended it.
    case lost
    /// It was sent a cancel, which might come late.
    case cancelled
    /// It was alive, but not idle, when it came back.
    case unsettled
    /// The database was closed.
    case shutdown
  }

  private let lent: Gauge
  private let waiting: Gauge
  private let wait: Timer
  private let refused: Counter
  private let retried: Counter
  private let openings: Counter
  private let closings: [Reason: Counter]

  init(_ factory: any MetricsFactory) {
    lent = Gauge(label: "postgres_connections_lent", factory: factory)
    waiting = Gauge(label: "postgres_tasks_waiting", factory: factory)
    wait = Timer(label: "postgres_wait", factory: factory)
    refused = Counter(label: "postgres_refused", factory: factory)
    retried = Counter(label: "postgres_transactions_retried", factory: factory)
    openings = Counter(label: "postgres_connections_opened", factory: factory)
    closings = Dictionary(
      uniqueKeysWithValues: Reason.allCases.map { reason in
        let dimensions = [("reason", reason.rawValue)]
        return (
          reason,
          Counter(label: "postgres_connections_closed", dimensions: dimensions, factory: factory)
        )
      })
  }

  func show(lent: Int, waiting: Int) {
    self.lent.record(lent)
    self.waiting.record(waiting)
  }

  func waited(_ duration: Duration) {
    wait.recordNanoseconds(Int64(duration / .nanoseconds(1)))
  }

  func refuse() { refused.increment() }
  func retry() { retried.increment() }
  func opened() { openings.increment() }
  func closed(_ reason: Reason) { closings[reason]?.increment() }
}
