import Foundation

@testable import Postgres

/// A small server of a test's own, which it may stop, kill and slow down.
final class Cluster: Sendable {
  let directory: String
  private let binaries: String

  /// Makes and starts a server for the length of the body.
  static func lend<T>(
    settings: [String: String] = [:], _ body: (Cluster) async throws -> T
  ) async throws -> T {
    let cluster = try await Cluster(settings)
    let result: Result<T, any Error>
    do { result = .success(try await body(cluster)) } catch { result = .failure(error) }
    try? await cluster.stop("immediate")
    try? FileManager.default.removeItem(atPath: cluster.directory)
    return try result.get()
  }

  private init(_ settings: [String: String]) async throws {
    // The path of a socket has 107 bytes at most, so the directory's name is short.
    directory = "/tmp/tj-" + UUID().uuidString.prefix(6).lowercased()
    binaries = try Self.findBinaries()
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    if getuid() == 0 { try await Command.run(["chown", "postgres", directory]) }
    try await asServer([
      "\(binaries)/initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8",
      "--locale=C.UTF-8", "-N",
    ])
    let all = [
      "listen_addresses": "''", "unix_socket_directories": "'\(directory)'", "fsync": "off",
      "max_connections": "40", "shared_buffers": "16MB",
    ].merging(settings) { _, given in given }
    let text = all.map { "\($0.key) = \($0.value)" }.joined(separator: "\n") + "\n"
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(data)/postgresql.conf"))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
    try await start()
  }

  var socket: String { "\(directory)/.s.PGSQL.5432" }
  var conninfo: String { "host=\(directory) user=postgres dbname=postgres" }
  private var data: String { "\(directory)/data" }

  func start() async throws {
    try await asServer(["\(binaries)/pg_ctl", "-D", data, "-l", "\(directory)/log", "-w", "start"])
  }

  func stop(_ mode: String = "fast") async throws {
    try await asServer(["\(binaries)/pg_ctl", "-D", data, "-m", mode, "-w", "stop"])
  }

  func database(
    connections: Int = 1, waiting: Int = 64, wait: Duration = .seconds(20),
    through proxy: Proxy? = nil, logs: LogCapture = LogCapture()
  ) -> Database {
    let place = proxy.map { "host=127.0.0.1 port=\($0.port) user=postgres dbname=postgres" }
    return Database(
      DatabaseConfiguration(
        conninfo: place ?? conninfo, connections: connections, waiting: waiting, wait: wait),
      logger: logs.logger)
  }

  private func asServer(_ arguments: [String]) async throws {
    let prefix = getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []
    try await Command.run(prefix + arguments)
  }

  private static func findBinaries() throws -> String {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let newest = versions.compactMap(Int.init).max()
    guard let newest else { throw Command.Failed(description: "no PostgreSQL under \(root)") }
    return "\(root)/\(newest)/bin"
  }
}
