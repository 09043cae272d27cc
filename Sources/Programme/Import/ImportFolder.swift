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
    guard try names().contains(name) else { return nil }
    do {
      return try [UInt8](Data(contentsOf: URL(filePath: path).appending(path: name)))
    } catch {
      throw ImportFolderError.unreadable(name)
    }
  }

  /// What the folder holds, links that lead nowhere among it.
  /// - Throws: `ImportFolderError` when there is no such folder, or it may not be read.
  func names() throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
      throw ImportFolderError.noSuchFolder(path)
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw ImportFolderError.unreadable(path)
    }
    return names
  }
}

/// Why a folder of files cannot be imported.
public enum ImportFolderError: Error, Equatable, Sendable {
  case noSuchFolder(String)
  case unreadable(String)
}
