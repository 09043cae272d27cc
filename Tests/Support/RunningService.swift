internal import Foundation

/// The product's own service, started as an operator starts it, on a port that was free.
public final class RunningService: Sendable {
  public let port: Int
  private let process: Process
  private let ending: Task<Int32, Never>

  /// Starts it and waits until it has said where it is open.
  /// - Throws: `ServiceDidNotOpen` when it ends before that.
  public static func start(
    conninfo: String, environment: [String: String] = [:]
  ) async throws -> RunningService {
    let process = Process()
    process.executableURL = try Program.built()
    process.arguments = ["serve", "--language", "en"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TJANSEN_DATABASE": conninfo, "TJANSEN_HTTP_PORT": "0"]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    let (statuses, ended) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      ended.yield(process.terminationStatus)
      ended.finish()
    }
    try process.run()
    let ending = Task {
      for await status in statuses { return status }
      return -1
    }
    // What it says after that is read too, so that the pipe never fills up and stops it.
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    output.fileHandleForReading.readabilityHandler = { handle in
      let said = handle.availableData
      if said.isEmpty {
        handle.readabilityHandler = nil
        opened.finish()
      } else if let match = String(decoding: said, as: UTF8.self)
        .firstMatch(of: /Tjansen is open at http:\/\/localhost:([0-9]+)/), let port = Int(match.1)
      {
        opened.yield(port)
      }
    }
    for await port in ports {
      return RunningService(port: port, process: process, ending: ending)
    }
    throw ServiceDidNotOpen(status: await ending.value)
  }

  private init(port: Int, process: Process, ending: Task<Int32, Never>) {
    self.port = port
    self.process = process
    self.ending = ending
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Tells it to stop, and gives its exit status.
  public func stop() async throws -> Int32 {
    process.terminate()
    return await ending.value
  }
}

/// The service ended instead of opening.
public struct ServiceDidNotOpen: Error {
  public var status: Int32
}
