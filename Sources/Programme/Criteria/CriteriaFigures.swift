public import Postgres
public import WorkingTime

/// The same figures as the report's, one by one, for a spreadsheet.
public struct CriteriaFigures: Question {
  public var project: String
  public var day: CivilDay

  public init(project: String, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public var limits: Limits { .bulk }

  /// - Throws: `NoSuchProject` when the person may reach none of that name.
  public func answer(in tx: borrowing Transaction) throws -> [CriteriaFigure] {
    try tx.all(
      "select * from criteria.figures(project => \(projectID(of: project, in: tx)), as_of => \(day))"
    )
  }
}
