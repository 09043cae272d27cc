import Synchronization

/// Numbers that tasks noted, in the order they did.
final class Noted: Sendable {
  private let numbers = Mutex<[Int]>([])

  var all: [Int] { numbers.withLock(\.self) }
  var count: Int { numbers.withLock(\.count) }

  func note(_ number: Int) { numbers.withLock { $0.append(number) } }
}
