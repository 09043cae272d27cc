/// The right to speak to the database inside one transaction, lent for the length of a closure.
///
/// It cannot be copied, stored or carried across a suspension. Statements throw ``PostgresError``
/// when the server refuses, ``ContainsNul`` for a text with U+0000, ``RowError`` when a row is not
/// as expected and `CancellationError` when the task was cancelled.
public struct Transaction: ~Copyable {
  let session: Session

  /// Every row of the result, in order.
  public func all<T: RowDecodable>(_ sql: SQL, as type: T.Type = T.self) throws -> [T] {
    let result = try session.query(sql)
    let columns = Columns(result)
    return try (0..<result.rows).map {
      try T(row: Row(result: result, columns: columns, number: $0))
    }
  }

  /// The only row; throws ``UnexpectedRows`` when there is none or more than one.
  public func one<T: RowDecodable>(_ sql: SQL, as type: T.Type = T.self) throws -> T {
    let result = try session.query(sql)
    guard result.rows == 1 else { throw UnexpectedRows(found: result.rows) }
    return try T(row: Row(result: result, columns: Columns(result), number: 0))
  }

  /// The first row, nil when there is none.
  public func first<T: RowDecodable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
    let result = try session.query(sql)
    guard result.rows > 0 else { return nil }
    return try T(row: Row(result: result, columns: Columns(result), number: 0))
  }

  /// The only column of the only row; an optional type reads null.
  ///
  /// Throws ``UnexpectedRows`` for another number of rows, ``RowError`` for another of columns.
  public func value<V: SQLDecodable>(_ sql: SQL, as type: V.Type = V.self) throws -> V {
    let result = try session.query(sql)
    guard result.rows == 1 else { throw UnexpectedRows(found: result.rows) }
    return try Self.column(of: result, as: V.self).value(at: 0)
  }

  /// The only column of every row; throws ``RowError`` for another number of columns.
  public func values<V: SQLDecodable>(_ sql: SQL, as type: V.Type = V.self) throws -> [V] {
    let result = try session.query(sql)
    let first = try Self.column(of: result, as: V.self)
    return try (0..<result.rows).map {
      try Row(result: result, columns: first.columns, number: $0).value(at: 0)
    }
  }

  /// Runs a statement whose rows, if any, are not wanted; gives the number of rows it touched.
  @discardableResult
  public func execute(_ sql: SQL) throws -> Int {
    try session.query(sql).affected
  }

  /// Hands over row by row as they come, so that memory stays as it is however many there are.
  ///
  /// A body that throws ends the statement on the server; the transaction cannot be committed then.
  /// No other statement can be run from inside the body.
  public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try session.forEach(sql, body)
  }

  /// Runs text of several statements without values: for migrations and test fixtures only.
  public func script(_ text: String) throws {
    try session.script(text)
  }

  /// Runs `copy … from stdin` and sends what the body writes; gives the number of rows.
  ///
  /// A body that throws aborts the COPY, and with it the transaction. No other statement can be run
  /// from inside the body. The limits of a page are usually too tight: use `Limits.bulk`.
  @discardableResult
  public func copy(
    into sql: String, _ body: (inout CopyWriter) throws -> Void
  ) throws -> Int {
    try session.copy(into: sql, body)
  }

  /// Runs `copy … to stdout` and hands over whole lines in chunks of about 64 kB; gives the rows.
  ///
  /// A body that throws ends the COPY on the server; the transaction cannot be committed then.
  @discardableResult
  public func copy(out sql: String, _ chunk: ([UInt8]) throws -> Void) throws -> Int {
    try session.copy(out: sql, chunk)
  }

  private static func column<V>(of result: QueryResult, as type: V.Type) throws -> Row {
    let columns = Columns(result)
    guard columns.names.count == 1 else {
      throw RowError(
        column: columns.names.first ?? "", type: "\(V.self)",
        problem: .columns(columns.names.count))
    }
    return Row(result: result, columns: columns, number: 0)
  }
}
