public import Postgres
public import WorkingTime

/// The success criteria of a project as of a day, with the figures around them.
public struct CriteriaAsOf: Question {
  public var project: String
  public var day: CivilDay

  public init(project: String, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public var limits: Limits { .bulk }

  /// - Throws: `NoSuchProject` when the person may reach none of that name.
  public func answer(in tx: borrowing Transaction) throws -> CriteriaReport {
    try CriteriaReport(document: CriteriaDocument(project: project, day: day).answer(in: tx))
  }
}
