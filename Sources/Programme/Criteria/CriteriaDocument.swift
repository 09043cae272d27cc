public import Postgres
public import WorkingTime

/// The success criteria of a project as of a day with every figure around them, as the JSON document the
/// database wrote.
public struct CriteriaDocument: Question {
  public var project: String
  public var day: CivilDay

  public init(project: String, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public var limits: Limits { .bulk }

  /// - Throws: `NoSuchProject` when the person may reach none of that name.
  public func answer(in tx: borrowing Transaction) throws -> String {
    let id = try projectID(of: project, in: tx)
    return try tx.value("select criteria.report(project => \(id), as_of => \(day))")
  }
}
