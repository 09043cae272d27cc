public import Foundation

/// A program run to its end, with what it said.
public struct Program: Sendable {
  public let status: Int32
  public let output: String
  public let errors: String

  /// Runs a program; its outputs go to files, so that neither can fill up and stop it.
  public static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String] = [:]
  ) async throws -> Program {
    let folder = try TemporaryFolder()
    let files = try ["output", "errors"].map { try folder.write($0, "") }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    // Waiting in the thread would hold one of the few that all tests share.
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
      } catch {
        done.resume(throwing: error)
      }
    }
    return try Program(
      status: process.terminationStatus,
      output: String(contentsOf: files[0], encoding: .utf8),
      errors: String(contentsOf: files[1], encoding: .utf8))
  }

  /// The product's own program, as it was built beside these tests.
  public static func tjansen(_ arguments: [String], environment: [String: String]) async throws
    -> Program
  {
    try await run(built(), arguments, environment: environment)
  }

  /// The product's own program, started and not waited for; what it says goes nowhere.
  public static func startTjansen(_ arguments: [String], environment: [String: String]) throws
    -> Process
  {
    let process = Process()
    process.executableURL = try built()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Where the product's program was built.
  public static func built() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "tjansen")
  }
}
