public import Postgres

/// One thing that is wrong with one place in a file.
public struct ImportComplaint: Sendable, Equatable, RowDecodable {
  /// The file's name, such as `youths.csv`.
  public var file: String
  /// The line the row starts on; the header is line 1.
  public var line: Int
  /// The column, or the columns together; nil when the row or the file as a whole is wrong.
  public var column: String?
  /// What stands there; nil when nothing does.
  public var value: String?
  public var problem: ImportProblem
  /// What would be right, or the value it disagrees with.
  public var expected: String?

  public init(row: borrowing Row) throws {
    file = try row("file")
    line = try row("line")
    column = try row("column_name")
    value = try row("value")
    problem = try row("problem")
    expected = try row("expected")
  }

  init(
    _ problem: ImportProblem, file: String, line: Int, column: String? = nil,
    value: String? = nil, expected: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.problem = problem
    self.expected = expected
  }

  /// As the staging table has it, column by column.
  var fields: [String?] { [file, String(line), column, value, problem.rawValue, expected] }
}

/// The files were not stored, and this is everything that is wrong with them, in their order.
public struct ImportRefused: Error, Sendable {
  public var complaints: [ImportComplaint]
}
