internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A program run to its end, with what it said.
public struct Program: Sendable {
  /// What it ended with, or 128 and the number of the signal that ended it, as a shell has it.
  public let status: Int32
  public let output: String
  public let errors: String

  /// Runs a program that says no more than 16 MB.
  public static func run(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Program {
    let most = 16 * 1024 * 1024
    let ended = try await Subprocess.run(
      .path(FilePath(executable)), arguments: Arguments(arguments),
      environment: .inheriting(environment), output: .string(limit: most),
      error: .string(limit: most))
    return Program(
      status: ended.terminationStatus.asInShell, output: ended.standardOutput,
      errors: ended.standardError)
  }

  /// The product's own program, as it was built beside these tests.
  public static func tjansen(_ arguments: [String], environment: [String: String]) async throws
    -> Program
  {
    try await run(built(), arguments, environment: environment)
  }

  /// Runs the product's own program, kills it when the work is done, and waits until it is gone.
  public static func tjansenKilled(
    _ arguments: [String], environment: [String: String], after work: () async throws -> Void
  ) async throws {
    _ = try await Subprocess.run(
      .path(FilePath(built())), arguments: Arguments(arguments),
      environment: .inheriting(environment), input: .none, output: .discarded, error: .discarded
    ) { running in
      try await work()
      try running.send(signal: .kill)
    }
  }

  /// Where the product's program was built.
  public static func built() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "tjansen").path
  }
}

extension Environment {
  /// What the tests run with, and some more.
  static func inheriting(_ more: [String: String]) -> Environment {
    .inherit.updating(
      Dictionary(uniqueKeysWithValues: more.map { (Environment.Key(stringLiteral: $0), $1) }))
  }
}

extension TerminationStatus {
  var asInShell: Int32 {
    switch self {
    case .exited(let status): status
    case .signaled(let signal): 128 + signal
    }
  }
}
