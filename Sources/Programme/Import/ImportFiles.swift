public import Postgres

/// Imports a folder of files into a project: everything, or nothing and all that is wrong with it.
public struct ImportFiles: Command {
  public var folder: String
  public var project: String
  /// Told what is being done, now and then.
  public var progress: @Sendable (ImportStep) -> Void

  public init(
    folder: String, project: String,
    progress: @escaping @Sendable (ImportStep) -> Void = { _ in }
  ) {
    self.folder = folder
    self.project = project
    self.progress = progress
  }

  /// Imports wait for each other on a lock, and must then see what the one before has stored.
  public var isolation: Isolation { .readCommitted }
  public var limits: Limits { .bulk }

  /// - Throws: `ImportRefused` with every mistake there is; `ImportFolderError`.
  public func run(in tx: borrowing Transaction) throws -> ImportReceipt {
    let files = ImportFolder(path: folder)
    _ = try files.names()
    try tx.execute("select app.begin_import()")
    var complaints: [ImportComplaint] = []
    for table in try contract(in: tx) {
      guard let bytes = try files.bytes(of: "\(table.name).csv") else { continue }
      complaints += try stage(table.name, columns: table.columns, bytes, in: tx)
    }
    complaints += try stageSettings(files.bytes(of: "params.json"), in: tx)
    try lay(complaints, in: tx)
    progress(.judging)
    let wrong = try tx.all("select * from app.judge_import(\(project))", as: ImportComplaint.self)
    guard wrong.isEmpty else { throw ImportRefused(complaints: wrong) }
    progress(.storing)
    return try ImportReceipt(files: tx.all("select * from app.apply_import(\(project))"))
  }

  private func contract(in tx: borrowing Transaction) throws -> [(name: String, columns: [String])]
  {
    let columns = try tx.all(
      """
      select c.file, c.name
      from app.import_column as c
      join app.import_file as f using (file)
      order by f.ordinal, c.ordinal
      """, as: ImportColumn.self)
    return columns.reduce(into: []) { files, column in
      if files.last?.name != column.file {
        files.append((column.file, []))
      }
      files[files.count - 1].columns.append(column.name)
    }
  }

  private func stage(
    _ name: String, columns: [String], _ bytes: [UInt8], in tx: borrowing Transaction
  ) throws -> [ImportComplaint] {
    var table = ImportTable(name: name, columns: columns, bytes: bytes)
    table.readHeader()
    try table.copy(in: tx) { done in progress(.reading(file: "\(name).csv", done: done)) }
    return table.complaints
  }

  private func stageSettings(_ bytes: [UInt8]?, in tx: borrowing Transaction) throws
    -> [ImportComplaint]
  {
    guard let bytes else { return [] }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let document = String(validating: text, as: UTF8.self) else {
      return [ImportComplaint(.notUTF8, file: "params.json", line: 1)]
    }
    guard !bytes.contains(0) else {
      return [ImportComplaint(.holdsNUL, file: "params.json", line: 1)]
    }
    try tx.execute("insert into staging.params (document) values (\(document))")
    return []
  }

  /// What was wrong already in the reading joins what the database finds, so that all is told in one order.
  private func lay(_ complaints: [ImportComplaint], in tx: borrowing Transaction) throws {
    guard !complaints.isEmpty else { return }
    try tx.copy(
      into: "copy staging.complaint (file, line, column_name, value, problem, expected) from stdin"
    ) { writer in
      var rows = CopyRows()
      for complaint in complaints {
        for field in complaint.fields {
          rows.append((field ?? "").utf8)
        }
        rows.endRow()
        if rows.isFull {
          try writer.write(rows.bytes)
          rows.empty()
        }
      }
      try writer.write(rows.bytes)
    }
  }
}
