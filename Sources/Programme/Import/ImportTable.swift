internal import Postgres

/// One CSV file on its way into its staging table: what cannot be laid there is complained of here, and
/// everything else is left to the database to judge.
struct ImportTable {
  let name: String
  private let known: [String]
  private var reader: CSVReader
  private var record = CSVRecord()
  private var header: [String] = []
  private(set) var complaints: [ImportComplaint] = []

  init(name: String, columns: [String], bytes: [UInt8]) {
    self.name = name
    known = columns
    reader = CSVReader(bytes)
  }

  private var file: String { "\(name).csv" }

  /// The columns of the file that the import knows, where they stand in a row.
  private var positions: [(column: String, index: Int)] {
    known.compactMap { column in header.firstIndex(of: column).map { (column, $0) } }
  }

  /// Reads the header. A file that is empty, or separated by semicolons, has no columns.
  mutating func readHeader() {
    guard reader.next(into: &record) else { return }
    noteFlaws(columns: [])
    header = (0..<record.fieldCount).map { record.text($0) }
    if header.count == 1, header[0].contains(";") {
      complain(.semicolons, value: header[0])
    }
    for column in known where header.count(where: { $0 == column }) > 1 {
      complain(.columnTwice, column: column, value: column)
    }
  }

  /// Lays every row into the staging table, and tells `progress` now and then how much of the file is
  /// done, from 0 to 1.
  mutating func copy(in tx: borrowing Transaction, progress: (Double) -> Void) throws {
    let positions = positions
    try tx.execute(
      "insert into staging.file (name, columns) values (\(name), \(positions.map(\.column)))")
    guard !positions.isEmpty else { return }
    let columns = (["line"] + positions.map(\.column)).joined(separator: ", ")
    try tx.copy(into: "copy staging.\(name) (\(columns)) from stdin") { writer in
      var rows = CopyRows()
      while reader.next(into: &record) {
        append(to: &rows, positions: positions)
        if rows.isFull {
          try writer.write(rows.bytes)
          rows.empty()
          progress(reader.progress)
        }
      }
      try writer.write(rows.bytes)
    }
    progress(1)
  }

  private mutating func append(to rows: inout CopyRows, positions: [(column: String, index: Int)]) {
    let isWhole = noteFlaws(columns: positions)
    // A row that cannot be read whole is laid there with a negative line: it is not judged, but a row that
    // names its youth is not blamed for it.
    rows.append(String(isWhole ? record.line : -record.line).utf8)
    for (_, index) in positions {
      if index < record.fieldCount, isWhole || record.isStorable(index) {
        rows.append(record[index])
      } else {
        rows.append([])
      }
    }
    rows.endRow()
  }

  /// Complains of what makes the record unreadable, and answers whether nothing does.
  @discardableResult
  private mutating func noteFlaws(columns: [(column: String, index: Int)]) -> Bool {
    let before = complaints.count
    switch record.flaw {
    case .unclosedQuote: complain(.unclosedQuote)
    case .strayQuote: complain(.strayQuote)
    case nil: break
    }
    if record.flaw == nil, !header.isEmpty, record.fieldCount != header.count {
      complain(.wrongFieldCount, value: String(record.fieldCount), expected: String(header.count))
    }
    if !record.isPlainASCII {
      for index in 0..<record.fieldCount {
        let column =
          columns.first { $0.index == index }?.column
          ?? (index < header.count ? header[index] : nil)
        if !record.isUTF8(index) {
          complain(.notUTF8, column: column, value: record.text(index))
        } else if record[index].contains(0) {
          complain(.holdsNUL, column: column, value: record.text(index))
        }
      }
    }
    return complaints.count == before
  }

  private mutating func complain(
    _ problem: ImportProblem, column: String? = nil, value: String? = nil, expected: String? = nil
  ) {
    complaints.append(
      ImportComplaint(
        problem, file: file, line: record.line, column: column,
        value: value?.replacing("\u{0}", with: "\u{2400}"), expected: expected))
  }
}

extension CSVRecord {
  func isUTF8(_ index: Int) -> Bool { String(validating: self[index], as: UTF8.self) != nil }

  func isStorable(_ index: Int) -> Bool { isUTF8(index) && !self[index].contains(0) }
}
