internal import Foundation
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// The product's own service, started as an operator starts it, on a port that was free.
public final class RunningService: Sendable {
  public let port: Int
  private let process: pid_t
  private let ending: Task<Int32, any Error>

  /// Starts it and waits until it has said where it is open.
  /// - Throws: `ServiceDidNotOpen` when it ends before that.
  public static func start(
    conninfo: String, environment: [String: String] = [:]
  ) async throws -> RunningService {
    let executable = FilePath(try Program.built())
    let environment = Environment.inheriting(
      ["TJANSEN_DATABASE": conninfo, "TJANSEN_HTTP_PORT": "0"].merging(environment) { $1 })
    let (openings, opened) = AsyncStream<(pid_t, Int)>.makeStream()
    let ending = Task {
      defer { opened.finish() }
      let ended = try await Subprocess.run(
        .path(executable), arguments: ["serve", "--language", "en"], environment: environment,
        input: .none, output: .sequence, error: .discarded
      ) { running in
        // What it says after that is read too, so that the pipe never fills up and stops it.
        for try await line in running.standardOutput.strings() {
          if let match = line.firstMatch(
            of: /Tjansen is open at http:\/\/localhost:([0-9]+)/), let port = Int(match.1)
          {
            opened.yield((running.processIdentifier.value, port))
          }
        }
      }
      return ended.terminationStatus.asInShell
    }
    for await (process, port) in openings {
      return RunningService(port: port, process: process, ending: ending)
    }
    throw ServiceDidNotOpen(status: try await ending.value)
  }

  private init(port: Int, process: pid_t, ending: Task<Int32, any Error>) {
    self.port = port
    self.process = process
    self.ending = ending
  }

  /// A test that failed before it stopped the service leaves none behind.
  deinit { ending.cancel() }

  /// Tells it to stop, and gives its exit status.
  public func stop() async throws -> Int32 {
    kill(process, SIGTERM)
    return try await ending.value
  }
}

/// The service ended instead of opening.
public struct ServiceDidNotOpen: Error {
  public var status: Int32
}
