/// Who has which connection and who waits, in order.
struct PoolState {
  typealias Waiter = CheckedContinuation<Connection, any Error>

  let connections: Int
  let places: Int
  private var idle: [Connection] = []
  private(set) var all: [Connection] = []
  private var line: [(ticket: UInt64, waiter: Waiter)] = []
  private var drainers: [CheckedContinuation<Void, Never>] = []
  private(set) var isClosed = false
  private(set) var lent = 0

  init(connections: Int, places: Int) {
    self.connections = connections
    self.places = places
  }

  var waiting: Int { line.count }
  var lineIsFull: Bool { line.count >= places }

  /// A connection nobody has, if nobody is waiting for it before.
  mutating func take(orMake make: () -> Connection) -> Connection? {
    guard line.isEmpty, let connection = idle.popLast() ?? grow(make) else { return nil }
    lent += 1
    return connection
  }

  mutating func join(_ ticket: UInt64, _ waiter: Waiter) {
    line.append((ticket, waiter))
  }

  /// Takes someone out of the line; nil when they have been served already.
  mutating func leave(_ ticket: UInt64) -> Waiter? {
    guard let index = line.firstIndex(where: { $0.ticket == ticket }) else { return nil }
    return line.remove(at: index).waiter
  }

  /// Takes a connection back; gives who is to have it next.
  mutating func giveBack(_ connection: Connection) -> Waiter? {
    if !line.isEmpty { return line.removeFirst().waiter }
    lent -= 1
    idle.append(connection)
    return nil
  }

  /// Lends nothing more; gives everyone who was waiting.
  mutating func close() -> [Waiter] {
    isClosed = true
    defer { line = [] }
    return line.map(\.waiter)
  }

  /// Whether everything is home; otherwise the drainer is told when it is.
  mutating func drain(_ drainer: CheckedContinuation<Void, Never>) -> Bool {
    if lent == 0 { return true }
    drainers.append(drainer)
    return false
  }

  mutating func drained() -> [CheckedContinuation<Void, Never>] {
    guard lent == 0 else { return [] }
    defer { drainers = [] }
    return drainers
  }

  private mutating func grow(_ make: () -> Connection) -> Connection? {
    guard all.count < connections else { return nil }
    let connection = make()
    all.append(connection)
    return connection
  }
}
