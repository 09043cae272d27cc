import Dispatch

/// Holds up a connection's thread, which is made for blocking, until a test lets it go on.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  func waitOnConnectionThread() { semaphore.wait() }
}
