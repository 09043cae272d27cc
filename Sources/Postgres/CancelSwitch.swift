internal import Glibc

/// Lets a task that is no longer on the connection's thread end what runs there.
///
/// It is armed for one loan only, so a cancellation that comes late touches nothing.
final class CancelSwitch: Sendable {
  private struct State {
    var loan: UInt64?
    var canceller: Canceller?
    var isSent = false
  }

  private let state = Guarded(State())

  func arm(_ canceller: Canceller, for loan: UInt64) {
    state.withLock { $0 = State(loan: loan, canceller: canceller) }
  }

  /// Whether a cancel was ever sent during the loan; none is sent from here on.
  @discardableResult
  func disarm() -> Bool {
    state.withLock { state in
      state.loan = nil
      state.canceller = nil
      return state.isSent
    }
  }

  /// Whether a cancel was sent since the switch was last armed.
  var isSent: Bool { state.withLock(\.isSent) }

  /// Cancels the loan of that number, or whichever is going on.
  func cancel(_ loan: UInt64? = nil) {
    let isFirst = state.withLock { state in
      guard let armed = state.loan, loan == nil || armed == loan, !state.isSent else {
        return false
      }
      state.isSent = true
      return true
    }
    guard isFirst else { return }
    SystemThread.start { self.insist() }
  }

  /// A request that arrives between two statements is forgotten by the server, so it is repeated
  /// until the loan is over. `PQcancel` blocks, hence a thread.
  private func insist() {
    var pause: UInt32 = 20_000
    while let canceller = state.withLock({ $0.isSent ? $0.canceller : nil }) {
      canceller.cancel()
      usleep(pause)
      pause = min(pause * 2, 1_000_000)
    }
  }
}
