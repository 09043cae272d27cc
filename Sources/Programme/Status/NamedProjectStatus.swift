public import Postgres
public import WorkingTime

/// The same report as `ProjectStatus`, of the project that has this name.
public struct NamedProjectStatus: Question {
  public var project: String
  public var day: CivilDay

  public init(project: String, day: CivilDay) {
    self.project = project
    self.day = day
  }

  public var limits: Limits { .bulk }

  /// - Throws: `NoSuchProject` when the person may reach none of that name.
  public func answer(in tx: borrowing Transaction) throws -> StatusReport {
    let status = ProjectStatus(project: try projectID(of: project, in: tx), day: day)
    guard let report = try status.answer(in: tx) else { throw NoSuchProject(name: project) }
    return report
  }
}
