/// How long the server lets a transaction take before it ends it by itself; zero is no limit.
public struct Limits: Sendable, Equatable {
  /// The longest a statement may run, a COPY included.
  public var statement: Duration
  /// The longest a statement may wait for a lock.
  public var lock: Duration
  /// The longest the transaction may be open without a statement running.
  public var idle: Duration

  /// Limits to the millisecond.
  public init(statement: Duration, lock: Duration, idle: Duration) {
    self.statement = statement
    self.lock = lock
    self.idle = idle
  }

  /// What a page may take: 5 s a statement, 2 s for a lock, 10 s of silence.
  public static let page = Limits(
    statement: .seconds(5), lock: .seconds(2), idle: .seconds(10))

  /// What an import, a COPY or a migration may take: 30 min, also waiting for another; 5 min of
  /// silence.
  public static let bulk = Limits(
    statement: .seconds(1800), lock: .seconds(1800), idle: .seconds(300))

  /// The longest the server may work on one statement without a word; nil when nothing limits it.
  var longestSilence: Duration? { statement > .zero ? statement : nil }

  /// The server's names for the limits, with milliseconds.
  var parameters: [(name: String, value: String)] {
    [
      ("statement_timeout", Self.milliseconds(statement)),
      ("lock_timeout", Self.milliseconds(lock)),
      ("idle_in_transaction_session_timeout", Self.milliseconds(idle)),
    ]
  }

  /// A limit below a millisecond is one, since zero would be none.
  private static func milliseconds(_ limit: Duration) -> String {
    let whole = limit / .milliseconds(1)
    return limit > .zero ? String(max(1, Int(whole.rounded()))) : "0"
  }
}
