internal import FoundationEssentials

/// A view on one row of a result, read by column name; it cannot leave the transaction's closure.
public struct Row {
  let result: QueryResult
  let columns: Columns
  let number: Int

  /// Reads a column as the type asked for; an optional type reads null.
  ///
  /// Throws ``RowError`` when the column is missing, null or unreadable.
  public func callAsFunction<Value: SQLDecodable>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value {
    guard let index = columns.number(of: column) else {
      throw RowError(column: column, type: "\(Value.self)", problem: .missing)
    }
    return try value(at: index)
  }

  /// Reads a `json` or `jsonb` column as a decodable type, for nested lists built in SQL.
  ///
  /// Throws ``RowError`` when the column is missing, null or no such JSON.
  public func json<Value: Decodable>(
    _ column: String, as type: Value.Type = Value.self
  ) throws -> Value {
    let text: String = try self(column)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch {
      throw RowError(column: column, type: "\(Value.self)", problem: .unreadable)
    }
  }

  func value<Value: SQLDecodable>(at index: Int) throws -> Value {
    func failure(_ problem: RowError.Problem) -> RowError {
      RowError(column: columns.names[index], type: "\(Value.self)", problem: problem)
    }
    guard let text = result.text(row: number, column: index) else {
      guard let null = Value.sqlNull else { throw failure(.null) }
      return null
    }
    guard let value = Value(sqlText: text) else { throw failure(.unreadable) }
    return value
  }
}
