public import Postgres
public import WorkingTime

/// How a project stands on a day; nil for whoever has no role in it.
public struct ProjectStatus: Question {
  public var project: Int
  public var day: CivilDay

  public init(project: Int, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public func answer(in tx: borrowing Transaction) throws -> StatusReport? {
    try StatusDocument(project: project, day: day).answer(in: tx)
      .map(StatusReport.init(document:))
  }
}
