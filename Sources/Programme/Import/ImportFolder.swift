internal import FoundationEssentials

/// The files of an import, as bytes.
struct ImportFolder: Sendable {
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// The bytes of a file; nil when there is none of that name.
  /// - Throws: `ImportFolderError` when the file is there but cannot be read.
  func bytes(of name: String) throws -> [UInt8]? {
    let file = URL(filePath: path).appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    do {
      return try [UInt8](Data(contentsOf: file))
    } catch {
      throw ImportFolderError.unreadable(name)
    }
  }

  /// - Throws: `ImportFolderError` when there is no such folder.
  func check() throws {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw ImportFolderError.noSuchFolder(path)
    }
  }
}

/// Why a folder of files cannot be imported.
public enum ImportFolderError: Error, Equatable, Sendable {
  case noSuchFolder(String)
  case unreadable(String)
}
