internal import Foundation

/// Where the command line finds its database.
struct DatabaseLocation {
  var environment = ProcessInfo.processInfo.environment

  /// A libpq connection string: the operator's, else the service's, else the embedded cluster's.
  /// - Throws: `NoDatabase` when none is named and `ops/run` has not made one.
  func operatorConnection() throws -> String {
    for key in ["TJANSEN_OPERATOR_DATABASE", "TJANSEN_DATABASE"] {
      if let conninfo = environment[key], !conninfo.isEmpty { return conninfo }
    }
    return try embeddedConnection("operator.conninfo")
  }

  /// The service's own connection string to the embedded cluster.
  /// - Throws: `NoDatabase` when `ops/run` has not made one.
  func serviceConnection() throws -> String {
    try embeddedConnection("service.conninfo")
  }

  private func embeddedConnection(_ name: String) throws -> String {
    for folder in candidates {
      let file = folder.appending(path: name)
      if file.isTrustworthy, let line = try? String(contentsOf: file, encoding: .utf8) {
        return line.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    throw NoDatabase()
  }

  /// The folder TJANSEN_HOME names, then `.tjansen` beside or above the program, then of the current folder.
  private var candidates: [URL] {
    let home = environment["TJANSEN_HOME"].map { [URL(filePath: $0)] } ?? []
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let starts = [
      URL(filePath: program).deletingLastPathComponent(),
      URL(filePath: FileManager.default.currentDirectoryPath),
    ]
    return home + starts.flatMap(\.andItsParents).map { $0.appending(path: ".tjansen") }
  }
}

extension URL {
  /// Another person's file could lead the import, and the names in it, to another person's server.
  fileprivate var isTrustworthy: Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let owner = attributes[.ownerAccountID] as? NSNumber,
      let permissions = attributes[.posixPermissions] as? NSNumber
    else { return false }
    return [0, geteuid()].contains(owner.uint32Value) && permissions.intValue & 0o022 == 0
  }
}

/// No connection string is set, and no embedded cluster was found.
struct NoDatabase: Error {}

extension URL {
  fileprivate var andItsParents: [URL] {
    let parts = standardizedFileURL.pathComponents
    return (1...parts.count).reversed().map { count in
      URL(
        filePath: parts.prefix(count).dropFirst().reduce("/") {
          $0 == "/" ? "/" + $1 : $0 + "/" + $1
        })
    }
  }
}
