public import Postgres

/// What anybody may know of an installation.
public struct SiteNotice: Question {
  public init() {}

  /// Whether it holds a project whose people are made up.
  public func answer(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select has_demonstration from app.site()")
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
