internal import CPostgres
internal import Logging

/// The listener's session with the server: it sleeps until the socket has something to read.
actor ListeningConnection {
  private let thread = ConnectionThread()
  private let configuration: DatabaseConfiguration
  private let logger: Logger
  private var session: Session?
  private var readiness: ReadReadiness?

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  init(_ configuration: DatabaseConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  /// Connects and listens; gives a signal each time there is something to take.
  func open(_ channels: [String]) throws -> AsyncStream<Void> {
    let session = try Session(configuration, limits: nil, logger: logger)
    self.session = session
    for channel in channels { try listen(to: channel, session) }
    let readiness = try ReadReadiness(of: PQsocket(session.raw))
    self.readiness = readiness
    // What came with the answer to `listen` no longer waits in the socket.
    readiness.signal()
    return readiness.signals
  }

  /// What has been told since the last time; throws when the connection is lost.
  func take() throws -> [Listener.Notification] {
    // Twice: a last message and the hang-up behind it may be seen as one, but libpq stops at the message.
    guard let session, PQconsumeInput(session.raw) == 1, PQconsumeInput(session.raw) == 1,
      session.isAlive
    else { throw PostgresError.connectionLost }
    var notifications: [Listener.Notification] = []
    while let told = PQnotifies(session.raw) {
      defer { PQfreemem(told) }
      notifications.append(
        Listener.Notification(
          channel: String(cString: told.pointee.relname),
          payload: String(cString: told.pointee.extra), backend: told.pointee.be_pid))
    }
    readiness?.rearm()
    return notifications
  }

  func close() {
    readiness?.cancel()
    readiness = nil
    session = nil
  }

  private func listen(to channel: String, _ session: Session) throws {
    let name = PQescapeIdentifier(session.raw, channel, channel.utf8.count)
    guard let name else { throw PostgresError.connectionLost }
    defer { PQfreemem(name) }
    _ = try session.runSimple("listen " + String(cString: name))
  }
}
