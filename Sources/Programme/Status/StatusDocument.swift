public import Postgres
public import WorkingTime

/// The same report as `ProjectStatus`, as the JSON document the database wrote.
public struct StatusDocument: Question {
  public var project: Int
  /// Nil for the day that whoever asks is shown first.
  public var day: CivilDay?

  public init(project: Int, day: CivilDay?) {
    self.project = project
    self.day = day
  }

  /// - Returns: Nil for whoever has no role in the project, and where there is no day yet.
  public func answer(in tx: borrowing Transaction) throws -> String? {
    guard let day = try day ?? StatusDays(project: project).answer(in: tx)?.shown else {
      return nil
    }
    return try tx.value("select app.status(project => \(project), as_of => \(day))")
  }
}
