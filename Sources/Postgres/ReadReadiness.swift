internal import Dispatch
internal import Glibc

/// Says once that a socket has something to read, and again each time it is armed anew.
///
/// It watches a duplicate of the descriptor, so the socket may be closed before it.
final class ReadReadiness {
  let signals: AsyncStream<Void>
  private let teller: AsyncStream<Void>.Continuation
  /// Dispatch objects may be used from any thread, which their import does not say.
  private nonisolated(unsafe) let source: any DispatchSourceRead
  private let queue = DispatchQueue(label: "postgres.listener")
  private let isSuspended: SuspensionFlag

  init(of socket: Int32) throws {
    let duplicate = fcntl(socket, F_DUPFD_CLOEXEC, 0)
    guard duplicate >= 0 else { throw PostgresError.connectionLost }
    nonisolated(unsafe) let source = DispatchSource.makeReadSource(
      fileDescriptor: duplicate, queue: queue)
    let (signals, teller) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let isSuspended = SuspensionFlag()
    // The source holds its handler and so itself, until it is cancelled.
    source.setEventHandler {
      source.suspend()
      isSuspended.set(true)
      teller.yield()
    }
    source.setCancelHandler { Glibc.close(duplicate) }
    self.signals = signals
    self.teller = teller
    self.source = source
    self.isSuspended = isSuspended
    source.resume()
  }

  func signal() { teller.yield() }

  /// Watches again after everything was read.
  func rearm() {
    if isSuspended.set(false) { source.resume() }
  }

  /// Ends the watching. A source must not be suspended when it is dropped: that traps. Cancel,
  /// then resume, then drop; on its queue, so that the handler cannot suspend it in between.
  func cancel() {
    teller.finish()
    nonisolated(unsafe) let source = source
    let isSuspended = isSuspended
    queue.async {
      source.cancel()
      if isSuspended.set(false) { source.resume() }
    }
  }
}
