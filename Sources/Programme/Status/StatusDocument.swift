public import Postgres
public import WorkingTime

/// The same report as `ProjectStatus`, as the JSON document the database wrote.
public struct StatusDocument: Question {
  public var project: Int
  public var day: CivilDay

  public init(project: Int, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public func answer(in tx: borrowing Transaction) throws -> String? {
    try tx.value("select app.status(project => \(project), as_of => \(day))")
  }
}
