import Foundation

/// One file of SQL, named by its path below `sql/`.
public struct SQLFile: Sendable {
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  init(_ root: URL, _ name: String) throws {
    guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else {
      throw SchemaError.filesAreMissing
    }
    self.init(name: name, text: text)
  }

  /// Every `.sql` file below a folder, in order of its path.
  static func all(in root: URL, _ folder: String) throws -> [SQLFile] {
    let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = found?.compactMap { $0 as? String }.filter { $0.hasSuffix(".sql") } ?? []
    return try paths.sorted().map { try SQLFile(root, "\(folder)/\($0)") }
  }
}
