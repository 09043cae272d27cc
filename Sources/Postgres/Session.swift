internal import CPostgres
internal import Logging

/// One open connection to the server and what is known about it; used by one thread at a time.
final class Session {
  let raw: OpaquePointer
  let canceller: Canceller
  let notices: NoticeLog
  var cache = StatementCache()
  /// The first failure of a statement in this transaction, should the body swallow it.
  var failure: (any Error)?
  /// Whether a statement has come to its end in this transaction.
  var hasCompletedStatement = false
  /// Whether the body may be run again after statements have come to their end.
  var bodyIsRepeatable = false
  var cacheIsStale = false
  /// Whether a result was given up halfway, by a cancel that may come late.
  var isAbandoned = false
  /// The longest the server may say nothing while an answer is due; nil is for ever.
  var patience: Duration?
  private var isInUse = false

  /// Connects; blocks until it stands or has failed.
  init(_ configuration: DatabaseConfiguration, limits: Limits?, logger: Logger) throws {
    raw = try ConnectionParameters(configuration, limits: limits).connect()
    notices = NoticeLog(logger)
    guard let canceller = Canceller(raw) else {
      PQfinish(raw)
      throw PostgresError.connectionLost
    }
    self.canceller = canceller
    notices.listen(to: raw)
    if let role = configuration.roleInsteadOfSuperuser, isSuperusers {
      patience = Self.patienceToBegin
      _ = try runSimple("set session authorization '\(role.replacing("'", with: "''"))'")
    }
  }

  deinit { PQfinish(raw) }

  /// As the server said when the session began; it costs no question.
  private var isSuperusers: Bool {
    PQparameterStatus(raw, "is_superuser").map { String(cString: $0) } == "on"
  }

  var isAlive: Bool { PQstatus(raw) == CONNECTION_OK }
  var isIdle: Bool { isAlive && PQtransactionStatus(raw) == PQTRANS_IDLE }
  var isReusable: Bool { isIdle && !isAbandoned }

  /// Keeps a statement from being run inside the reading or copying of another.
  func exclusively<Value>(_ work: () throws -> Value) throws -> Value {
    guard !isInUse else { throw Misuse.nested }
    isInUse = true
    defer { isInUse = false }
    do {
      try Task.checkCancellation()
      let value = try work()
      hasCompletedStatement = true
      guard PQtransactionStatus(raw) == PQTRANS_INTRANS else { throw Misuse.transactionEnded }
      return value
    } catch {
      if failure == nil { failure = error }
      throw error
    }
  }

  /// Sends text by the simple protocol, which takes several statements and no values.
  func sendSimple(_ text: String) throws {
    guard PQsendQuery(raw, text) == 1 else { throw PostgresError.connectionLost }
  }

  /// Runs text outside the rules for statements of a body: `commit`, `rollback`, `deallocate`.
  func runSimple(_ text: String) throws -> QueryResult {
    try sendSimple(text)
    return try collect()
  }

  /// Takes everything the server answers and gives the last result, or throws the first error.
  func collect() throws -> QueryResult {
    var last: QueryResult?
    var failure: (any Error)?
    while let pointer = try nextResult() {
      let result = QueryResult(pointer)
      switch result.status {
      case PGRES_COPY_IN:
        failure = failure ?? Misuse.strayCopy
        PQputCopyEnd(raw, "refused by the client")
      case PGRES_COPY_OUT, PGRES_COPY_BOTH:
        failure = failure ?? Misuse.strayCopy
        discardCopy()
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
        failure = failure ?? PostgresError(result)
      default:
        last = result
      }
    }
    if let failure { throw failure }
    guard let last else { throw PostgresError.connectionLost }
    return last
  }

  /// Reads and drops what is left of a COPY out.
  func discardCopy() {
    var buffer: UnsafeMutablePointer<CChar>?
    while PQgetCopyData(raw, &buffer, 0) > 0 {
      PQfreemem(buffer)
      buffer = nil
    }
  }
}
