import Synchronization

/// The order in which tasks were served.
final class ServedOrder: Sendable {
  private let numbers = Mutex<[Int]>([])

  var order: [Int] { numbers.withLock(\.self) }

  func note(_ number: Int) { numbers.withLock { $0.append(number) } }
}
