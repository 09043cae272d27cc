public import Postgres

/// One value of a report, named by where it stands in it.
public struct CriteriaFigure: Sendable, RowDecodable {
  /// `criteria` or `context`.
  public var section: String
  public var figure: String
  /// The year, cohort or youth it is about; empty when it is about the whole.
  public var part: String
  public var measure: String
  /// As the report writes it; nil where there is nothing to say.
  public var value: String?

  public init(row: borrowing Row) throws {
    section = try row("section")
    figure = try row("figure")
    part = try row("part")
    measure = try row("measure")
    value = try row("value")
  }
}
