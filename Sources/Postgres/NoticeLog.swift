internal import CPostgres
internal import Logging

/// Passes the server's notices to the logger by their state and origin, never by their words:
/// a notice may quote a row.
final class NoticeLog {
  /// Whether the server gave up waiting for a standby, so that a commit is safe on one disk only.
  var standbyWasNotWaitedFor = false
  private let logger: Logger

  init(_ logger: Logger) { self.logger = logger }

  /// Without a receiver libpq prints notices to standard error. The log outlives the connection.
  func listen(to connection: OpaquePointer) {
    PQsetNoticeReceiver(
      connection,
      { log, result in
        guard let log, let result else { return }
        Unmanaged<NoticeLog>.fromOpaque(log).takeUnretainedValue().receive(result)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func receive(_ result: OpaquePointer) {
    func field(_ code: Int) -> String? {
      PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
    }
    let function = field(ErrorField.function) ?? ""
    if function == "SyncRepWaitForLSN" { standbyWasNotWaitedFor = true }
    logger.debug(
      "the server sent a notice",
      metadata: [
        "severity": "\(field(ErrorField.severity) ?? "")",
        "state": "\(field(ErrorField.state) ?? "")", "function": "\(function)",
      ])
  }
}
