internal import CPostgres

/// Owns what the server answered to one statement, and frees it.
final class QueryResult {
  let raw: OpaquePointer

  init(_ raw: OpaquePointer) { self.raw = raw }

  deinit { PQclear(raw) }

  var status: ExecStatusType { PQresultStatus(raw) }
  var rows: Int { Int(PQntuples(raw)) }
  var columnCount: Int { Int(PQnfields(raw)) }

  /// The rows the statement touched, 0 for statements that touch none.
  var affected: Int { Int(String(cString: PQcmdTuples(raw))) ?? 0 }

  /// The server's word for what was done, such as `COMMIT`.
  var tag: String { String(cString: PQcmdStatus(raw)) }

  /// The text of a field, nil for null.
  func text(row: Int, column: Int) -> String? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(raw, row, column) == 0, let start = PQgetvalue(raw, row, column) else {
      return nil
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(raw, row, column)))
    return String(decoding: bytes, as: UTF8.self)
  }

  func columnName(_ column: Int) -> String {
    PQfname(raw, Int32(column)).map { String(cString: $0) } ?? ""
  }
}
