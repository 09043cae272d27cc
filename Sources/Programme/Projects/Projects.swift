public import Postgres

/// The projects the person may reach, by name.
public struct Projects: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> [ProjectSummary] {
    try tx.all("select * from app.projects()")
  }
}
