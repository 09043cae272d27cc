public import Postgres
public import WorkingTime

/// What anybody may know of an installation.
public struct SiteFacts: Sendable, RowDecodable {
  /// Whether it holds a project whose people are made up.
  public var hasDemonstration: Bool
  /// When it was asked.
  public var moment: WallClock

  public init(row: borrowing Row) throws {
    hasDemonstration = try row("has_demonstration")
    moment = try WallClock(row("moment"))
  }
}

/// Asks for what anybody may know.
public struct SiteNotice: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> SiteFacts {
    try tx.one("select has_demonstration, moment from app.site()")
  }
}

/// Whether the database answers and has this program's schema.
public struct Readiness: Question {
  public init() {}

  public var limits: Limits {
    Limits(statement: .milliseconds(900), lock: .milliseconds(900), idle: .seconds(5))
  }

  public func answer(in tx: borrowing Transaction) throws {
    _ = try tx.value("select has_demonstration from app.site()", as: Bool.self)
  }
}
