public import Foundation

/// A worked case: the files of an import, and the figures they must give.
public struct WorkedCase: Sendable {
  public let name: String

  public static let published = WorkedCase(name: "A_published")
  public static let edges = WorkedCase(name: "B_edge")

  public var folder: URL { Self.folder.appending(path: name) }

  /// The days the case answers.
  public var days: [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "expected").path))
      ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  public func expected(on day: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: "expected/\(day).json"))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")
}
