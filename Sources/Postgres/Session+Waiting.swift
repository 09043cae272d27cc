internal import CPostgres
internal import Glibc

extension Session {
  /// How long a server may be silent at the start of a transaction, when nothing is lost by asking another.
  static let patienceToBegin = Duration.seconds(3)
  /// How much longer than its own limits a server may be silent.
  static let patienceBeyondLimits = Duration.seconds(2)

  /// The next result, nil when there is none.
  ///
  /// The server's own limits end a statement that takes too long. They cannot when the server has stopped, or
  /// its answer is swallowed on the way while the connection stands: that is for the client to notice.
  /// - Throws: `PostgresError.connectionLost` when nothing came for as long as `patience`.
  func nextResult() throws -> OpaquePointer? {
    guard let patience else { return PQgetResult(raw) }
    let deadline = ContinuousClock.now + patience
    while PQisBusy(raw) == 1 {
      try waitToRead(until: deadline)
      // What went wrong is in the result that follows.
      guard PQconsumeInput(raw) == 1 else { break }
    }
    return PQgetResult(raw)
  }

  private func waitToRead(until deadline: ContinuousClock.Instant) throws {
    var socket = pollfd(fd: PQsocket(raw), events: Int16(POLLIN), revents: 0)
    while true {
      let left = max(.zero, deadline - .now) / .milliseconds(1)
      let ready = poll(&socket, 1, Int32(min(left.rounded(.up), 1e9)))
      if ready > 0 { return }
      if ready < 0, errno == EINTR { continue }
      // Whatever is asked after this fails at once instead of waiting again.
      shutdown(socket.fd, Int32(SHUT_RDWR))
      throw PostgresError.connectionLost
    }
  }
}
