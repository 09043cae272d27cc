/// No connection could be made: says what was tried and what to do, never a password.
public struct ConnectFailure: Error, Sendable, CustomStringConvertible {
  /// Why it failed, as far as the client can tell.
  public enum Reason: String, Sendable {
    /// The connection string cannot be read.
    case unreadable = "the connection string cannot be read. Check its keywords and quotes"
    /// Nothing listens there.
    case refused = "nothing listens there. Is the server running, and are host and port right?"
    /// No answer came in time.
    case timeout = "no answer in time. Check the network, the host and the port"
    /// The name of the host leads nowhere.
    case unknownHost = "the host's name cannot be resolved. Check its spelling and the resolver"
    /// The server does not accept who is asking.
    case authentication = "the server refused the sign-in. Check user, password and pg_hba.conf"
    /// There is no such database.
    case noDatabase = "there is no such database. Create it or check the name"
    /// Every connection the server allows is in use.
    case tooManyConnections =
      "the server has no free connection. Raise max_connections or lend fewer"
    /// The server is starting, stopping or recovering.
    case notReady = "the server is starting or stopping. Try again in a moment"
    /// None of the hosts takes the asked-for kind of session.
    case noSuitableHost = "no host takes such a session. Check target_session_attrs and the primary"
    /// Encryption could not be agreed on.
    case encryption = "TLS could not be set up. Check sslmode and the certificates"
    /// None of these.
    case other = "the server cannot be reached or refused. Its log says more"
  }

  /// The hosts or socket directories tried, separated by commas.
  public let host: String
  /// The ports tried, separated by commas.
  public let port: String
  /// The database asked for.
  public let database: String
  /// Why it failed.
  public let reason: Reason

  /// What was tried and what to do, in one line.
  public var description: String {
    reason == .unreadable
      ? "cannot connect to PostgreSQL: \(reason.rawValue)"
      : "cannot connect to PostgreSQL at host \(host), port \(port), database \(database): "
        + reason.rawValue
  }
}

extension ConnectFailure.Reason {
  /// Recognizes what libpq says, which may hold names and so is not passed on.
  init(message: String) {
    let signs: [(String, Self)] = [
      ("session is read-only", .noSuitableHost), ("session is not read-only", .noSuitableHost),
      ("server is in hot standby", .noSuitableHost),
      ("server is not in hot standby", .noSuitableHost),
      ("authentication", .authentication), ("pg_hba.conf", .authentication),
      ("no password supplied", .authentication), ("role \"", .authentication),
      ("too many", .tooManyConnections), ("connection slots", .tooManyConnections),
      ("is starting up", .notReady), ("is shutting down", .notReady), ("recovery", .notReady),
      ("does not exist", .noDatabase), ("could not translate host name", .unknownHost),
      ("timeout expired", .timeout), ("timed out", .timeout), ("SSL", .encryption),
      ("certificate", .encryption), ("refused", .refused), ("No such file", .refused),
    ]
    self = signs.first { message.contains($0.0) }?.1 ?? .other
  }
}
