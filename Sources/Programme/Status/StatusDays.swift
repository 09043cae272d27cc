public import Postgres

/// The days a project's status can be asked for; nil for whoever has no role in it.
public struct StatusDays: Question {
  public var project: Int

  public init(project: Int) {
    self.project = project
  }

  public func answer(in tx: borrowing Transaction) throws -> StatusSpan? {
    try tx.first("select * from app.status_days(project => \(project))")
  }
}
