/// The words that every chart's figure needs.
public struct ChartWords: Equatable, Sendable {
  /// What opens the table, such as "Vis som tabel".
  public var table: String
  /// What a dash stands for in the drawing, such as "vises ikke".
  public var absent: String

  public init(table: String, absent: String) {
    self.table = table
    self.absent = absent
  }
}
