/// Says once that a socket has something to read, and again each time it is armed anew.
///
/// A thread waits for it. A dispatch source would not need one, but on Linux sources that come and go
/// beside each other crash (swift-corelibs-libdispatch issue 949). It watches a duplicate of the
/// descriptor, so the socket may be closed before it.
final class ReadReadiness: Sendable {
  let signals: AsyncStream<Void>
  private let teller: AsyncStream<Void>.Continuation
  private let watch: SocketWatch

  init(of socket: Int32) throws {
    let (signals, teller) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let watch = try SocketWatch(of: socket)
    self.signals = signals
    self.teller = teller
    self.watch = watch
    SystemThread.start { watch.run { teller.yield() } }
  }

  deinit { watch.end() }

  func signal() { teller.yield() }

  /// Watches again after everything was read.
  func rearm() { watch.arm() }

  /// Ends the watching.
  func cancel() {
    teller.finish()
    watch.end()
  }
}
