public import Postgres
public import WorkingTime

/// Somebody who left a year ago and has not been heard from.
public struct FollowUpDue: Sendable, RowDecodable {
  public var youth: Int
  public var name: String
  public var exit: CivilDay
  public var anniversary: CivilDay
  /// The last day the answer may be about.
  public var windowCloses: CivilDay
  /// Contacts so far that gave no usable answer.
  public var attempts: Int

  public init(row: borrowing Row) throws {
    youth = try row("youth_id")
    name = try row("name")
    exit = try row("exit_on")
    anniversary = try row("anniversary")
    windowCloses = try row("window_closes_on")
    attempts = try row("attempts")
  }
}

/// Whom to ask about an ordinary job, those whose window closes first at the top.
public struct FollowUpsDue: Question {
  public var project: Int

  public init(project: Int) {
    self.project = project
  }

  public func answer(in tx: borrowing Transaction) throws -> [FollowUpDue] {
    try tx.all("select * from app.follow_ups_due(project => \(project))")
  }
}
