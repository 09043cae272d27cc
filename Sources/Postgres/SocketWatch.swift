internal import Glibc

/// The wait of one thread for a socket, which others arm and end.
final class SocketWatch: Sendable {
  private enum State {
    case armed, idle, ended
  }

  private let socket: Int32
  /// A pair of sockets: this one has something to read when the state has changed.
  private let bell: Int32
  private let rope: Int32
  private let state = Guarded(State.armed)

  init(of socket: Int32) throws {
    self.socket = fcntl(socket, F_DUPFD_CLOEXEC, 0)
    guard self.socket >= 0 else { throw PostgresError.connectionLost }
    var ends: [Int32] = [-1, -1]
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    guard socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else {
      close(self.socket)
      throw PostgresError.connectionLost
    }
    (bell, rope) = (ends[0], ends[1])
  }

  deinit {
    close(socket)
    close(bell)
    close(rope)
  }

  func arm() { change(to: .armed) }

  func end() { change(to: .ended) }

  /// Waits until it is ended, and tells each time the socket has something to read while it is armed.
  func run(_ tell: () -> Void) {
    while true {
      switch state.withLock(\.self) {
      case .ended: return
      case .idle: wait(for: [bell])
      case .armed:
        // An error or a hang-up is there to be read as well.
        guard wait(for: [bell, socket]).contains(socket) else { continue }
        let isTold = state.withLock { state in
          guard case .armed = state else { return false }
          state = .idle
          return true
        }
        if isTold { tell() }
      }
    }
  }

  private func change(to new: State) {
    let isNew = state.withLock { state in
      if case .ended = state { return false }
      state = new
      return true
    }
    // Where there is no room for another ring, it rings already.
    if isNew { write(rope, [1], 1) }
  }

  /// Sleeps until there is something to read; a bell that rang is silent again.
  @discardableResult
  private func wait(for descriptors: [Int32]) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&polled, nfds_t(polled.count), -1) < 0 {
      // What cannot be waited for is read, and says so itself.
      if errno != EINTR { return descriptors }
    }
    let ready = polled.filter { $0.revents != 0 }.map(\.fd)
    if ready.contains(bell) {
      var rings = [UInt8](repeating: 0, count: 64)
      while read(bell, &rings, rings.count) > 0 {}
    }
    return ready
  }
}
