import Foundation
import Support

/// The command line as an operator meets it: a database of its own, and nothing else in the environment.
struct Installation {
  let conninfo: String

  static func with<T>(_ body: (Installation) async throws -> T) async throws -> T {
    try await TestDatabase.with { test in
      try await body(Installation(conninfo: test.conninfo(user: "tjansen_operator")))
    }
  }

  @discardableResult
  func tjansen(_ arguments: String...) async throws -> Program {
    try await Program.tjansen(arguments, environment: ["TJANSEN_OPERATOR_DATABASE": conninfo])
  }

  @discardableResult
  func tjansen(_ arguments: [String]) async throws -> Program {
    try await Program.tjansen(arguments, environment: ["TJANSEN_OPERATOR_DATABASE": conninfo])
  }

  /// Runs a line of shell that finds the program as `$TJANSEN`.
  func shell(_ line: String) async throws -> Program {
    try await Program.run(
      "/bin/bash", ["-c", line],
      environment: ["TJANSEN_OPERATOR_DATABASE": conninfo, "TJANSEN": Program.built()])
  }
}
