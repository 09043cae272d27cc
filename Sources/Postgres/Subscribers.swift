/// Those who hear what a listener hears, each with a buffer of its own.
final class Subscribers: Sendable {
  private struct State {
    var all: [UInt64: AsyncStream<Listener.Event>.Continuation] = [:]
    var joined: UInt64 = 0
    var isFinished = false
  }

  private let state = Guarded(State())

  func join(limit: Int) -> AsyncStream<Listener.Event> {
    let (stream, subscriber) = AsyncStream.makeStream(
      of: Listener.Event.self, bufferingPolicy: .bufferingNewest(max(1, limit)))
    let number: UInt64? = state.withLock { state in
      guard !state.isFinished else { return nil }
      state.joined += 1
      state.all[state.joined] = subscriber
      return state.joined
    }
    if let number {
      subscriber.onTermination = { [weak self] _ in self?.leave(number) }
    } else {
      subscriber.finish()
    }
    return stream
  }

  /// Whoever loses an event to a full buffer hears so in its place.
  func tell(_ event: Listener.Event) {
    for subscriber in state.withLock({ Array($0.all.values) }) {
      if case .dropped = subscriber.yield(event) { subscriber.yield(.missed) }
    }
  }

  func finish() {
    let all = state.withLock { state in
      state.isFinished = true
      return Array(state.all.values)
    }
    for subscriber in all { subscriber.finish() }
  }

  private func leave(_ number: UInt64) {
    state.withLock { $0.all[number] = nil }
  }
}
