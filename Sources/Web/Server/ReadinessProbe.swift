internal import Programme
internal import Synchronization

/// Asks whether the database answers. One asks at a time, however many want to know, so that a database that
/// says nothing holds one connection and no more.
actor ReadinessProbe {
  private let records: Records
  private var running: Task<Bool, Never>?

  init(_ records: Records) {
    self.records = records
  }

  /// Whether it answered in time; a probe that takes longer goes on for those who ask next.
  func isThere(within time: Duration) async -> Bool {
    let probe = running ?? start()
    return await withCheckedContinuation { continuation in
      let answer = FirstAnswer(continuation)
      Task { answer.give(await probe.value) }
      Task {
        try? await Task.sleep(for: time)
        answer.give(false)
      }
    }
  }

  private func start() -> Task<Bool, Never> {
    let records = records
    let probe = Task {
      let isThere = (try? await records.answer(Readiness(), for: .nobody)) != nil
      self.running = nil
      return isThere
    }
    running = probe
    return probe
  }
}

/// Passes on the first of several answers and forgets the others.
private final class FirstAnswer: Sendable {
  private let waiting: Mutex<CheckedContinuation<Bool, Never>?>

  init(_ continuation: CheckedContinuation<Bool, Never>) {
    waiting = Mutex(continuation)
  }

  func give(_ answer: Bool) {
    let continuation = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    continuation?.resume(returning: answer)
  }
}
