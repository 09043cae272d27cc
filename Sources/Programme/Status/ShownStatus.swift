public import Postgres
public import WorkingTime

/// How a project stands on a day somebody asked for, or on the one they are shown first, with the days they may
/// choose among.
public struct ShownStatus: Question {
  public var project: Int
  public var day: CivilDay?

  public init(project: Int, day: CivilDay?) {
    self.project = project
    self.day = day
  }

  public struct Shown: Sendable {
    public var span: StatusSpan
    /// Nil when there is no day yet that they may read.
    public var report: StatusReport?
  }

  /// - Returns: Nil for whoever has no role in the project, and for a project without definitions.
  public func answer(in tx: borrowing Transaction) throws -> Shown? {
    guard let span = try StatusDays(project: project).answer(in: tx) else { return nil }
    guard let day = day ?? span.shown else { return Shown(span: span, report: nil) }
    let report = try ProjectStatus(project: project, day: day).answer(in: tx)
    return report.map { Shown(span: span, report: $0) }
  }
}
