public import Postgres
public import WorkingTime

/// Makes the demonstration project anew, alive on a day.
public struct MakeDemonstration: Command {
  public var day: CivilDay

  public init(day: CivilDay) {
    self.day = day
  }

  public var limits: Limits { .bulk }

  /// What was made.
  public struct Answer: Sendable, RowDecodable {
    public var project: String
    public var youths: Int
    public var workedTimes: Int

    public init(row: borrowing Row) throws {
      project = try row("project")
      youths = try row("youths")
      workedTimes = try row("worked_times")
    }
  }

  /// - Throws: `BrokenRule` when a project of that name is none.
  public func run(in tx: borrowing Transaction) throws -> Answer {
    try tx.one("select * from app.make_demonstration(as_of => \(day))")
  }
}

/// Who works for the demonstration, those who see least first.
public struct DemonstrationStaff: Question {
  public struct Colleague: Sendable, RowDecodable {
    public var email: String
    public var roles: [StaffRole]
    /// The areas they are limited to; empty for the whole project.
    public var areas: [String]

    public init(row: borrowing Row) throws {
      email = try row("email")
      roles = try row("roles")
      areas = try row("areas")
    }
  }

  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> [Colleague] {
    try tx.all("select * from app.demonstration_staff()")
  }
}
