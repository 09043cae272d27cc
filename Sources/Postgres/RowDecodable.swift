/// A type that is built from a row, column by column.
public protocol RowDecodable {
  /// Reads the columns it needs; throws ``RowError`` when one is not what it should be.
  init(row: Row) throws
}
