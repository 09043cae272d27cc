internal import Dispatch

/// The jobs waiting for a connection's thread, and the sleep between them.
final class JobLine: Sendable {
  /// A job keeps its executor alive until it has run.
  struct Entry: Sendable {
    let job: UnownedJob
    let thread: ConnectionThread
  }

  private let entries = Guarded<[Entry]>([])
  /// Counts the entries; only a thread made for blocking ever waits for it.
  private let count = DispatchSemaphore(value: 0)

  func append(_ entry: Entry) {
    entries.withLock { $0.append(entry) }
    count.signal()
  }

  /// Wakes the thread to an empty line, which is its sign to end.
  func stop() {
    count.signal()
  }

  func run() {
    while let entry = next() {
      entry.job.runSynchronously(on: entry.thread.asUnownedSerialExecutor())
    }
  }

  private func next() -> Entry? {
    count.wait()
    return entries.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
