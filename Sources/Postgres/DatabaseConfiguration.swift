/// Where the database is and how much of it may be used at once.
public struct DatabaseConfiguration: Sendable {
  /// Any string or URI libpq reads, several hosts and `target_session_attrs` included.
  public var conninfo: String
  /// The most connections open at once.
  public var connections: Int
  /// The most tasks that may wait for one; the next is told ``Busy``.
  public var waiting: Int
  /// The longest a task waits before it is told ``Busy``.
  public var wait: Duration
  /// How the server shows the connections, unless the connection string says otherwise.
  public var applicationName: String
  /// The role in whose place a superuser would have every right: a superuser's session becomes a session
  /// of this role as soon as it is open, so that no right is left to be misused. Others stay who they are.
  public var roleInsteadOfSuperuser: String?

  /// Eight connections, 64 waiting, for two seconds at most, unless said otherwise.
  public init(
    conninfo: String, connections: Int = 8, waiting: Int = 64, wait: Duration = .seconds(2),
    applicationName: String = "tjansen", roleInsteadOfSuperuser: String? = nil
  ) {
    precondition(connections > 0 && waiting >= 0, "a database needs a connection to lend")
    self.conninfo = conninfo
    self.connections = connections
    self.waiting = waiting
    self.wait = wait
    self.applicationName = applicationName
    self.roleInsteadOfSuperuser = roleInsteadOfSuperuser
  }
}

extension DatabaseConfiguration: CustomStringConvertible, CustomReflectable {
  /// The limits alone: the connection string may hold a password.
  public var description: String {
    "\(applicationName): \(connections) connections, \(waiting) waiting up to \(wait)"
  }

  /// Shows what ``description`` shows.
  public var customMirror: Mirror { Mirror(reflecting: description) }
}
