/// The names of a result's columns, looked up once for all its rows.
final class Columns {
  let names: [String]

  init(_ result: QueryResult) {
    names = (0..<result.columnCount).map(result.columnName)
  }

  /// The first of that name. There are few, so comparing them is quicker than hashing one.
  func number(of name: String) -> Int? { names.firstIndex(of: name) }
}
