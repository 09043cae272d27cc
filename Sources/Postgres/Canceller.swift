internal import CPostgres

/// Asks the server, over a connection of its own, to end what a session is doing.
///
/// `PQcancel` is made for being called from any thread, and nothing here changes after `init`.
final class Canceller: @unchecked Sendable {
  private let raw: OpaquePointer

  init?(_ connection: OpaquePointer) {
    guard let raw = PQgetCancel(connection) else { return nil }
    self.raw = raw
  }

  deinit { PQfreeCancel(raw) }

  /// Blocks until the server has taken the request, or cannot be reached.
  func cancel() {
    var complaint = [CChar](repeating: 0, count: 256)
    _ = PQcancel(raw, &complaint, Int32(complaint.count))
  }
}
