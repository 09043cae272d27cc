public import Postgres
public import WorkingTime

/// A colleague in an administrator's list.
public struct Colleague: Sendable, RowDecodable {
  public var id: Int
  public var name: String
  public var email: String
  public var role: StaffRole
  /// The areas the role is limited to; nil for the whole project.
  public var areas: [String]?
  public var since: CivilDay?
  public var lastSeen: WallClock?
  /// Live ones.
  public var signIns: Int

  public init(row: borrowing Row) throws {
    id = try row("staff_id")
    name = try row("name")
    email = try row("email")
    role = try row("role")
    areas = try row("areas")
    since = try row("since")
    let seen: Instant? = try row("last_seen_at")
    lastSeen = seen.map(WallClock.init)
    signIns = try row("sign_ins")
  }
}

/// The colleagues of a project, for its administrators.
public struct Colleagues: Question {
  public var project: Int

  public init(project: Int) {
    self.project = project
  }

  public func answer(in tx: borrowing Transaction) throws -> [Colleague] {
    try tx.all("select * from app.colleagues(project => \(project))")
  }
}

/// Ends every sign-in of a colleague, by an administrator of the project.
public struct EndSignInsOf: Command {
  public var colleague: Int
  public var project: Int

  public init(colleague: Int, project: Int) {
    self.colleague = colleague
    self.project = project
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: How many were ended; nil when there is no such colleague in the project.
  public func run(in tx: borrowing Transaction) throws -> Int? {
    try tx.value("select app.end_sign_ins_of(project => \(project), colleague => \(colleague))")
  }
}
