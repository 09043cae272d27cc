/// The names of a result's columns, looked up once for all its rows.
final class Columns {
  let names: [String]
  private let numbers: [String: Int]

  init(_ result: QueryResult) {
    names = (0..<result.columnCount).map(result.columnName)
    numbers = Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  func number(of name: String) -> Int? { numbers[name] }
}
