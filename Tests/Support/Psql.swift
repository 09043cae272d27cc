/// The server's own client, for what a transaction cannot do.
enum Psql {
  struct Refused: Error {
    let words: String
  }

  static func run(_ statement: String, on conninfo: String) async throws {
    let result = try await Program.run(
      "/usr/bin/psql",
      ["--no-psqlrc", "--quiet", "--dbname", conninfo, "--command", statement])
    guard result.status == 0 else { throw Refused(words: result.errors) }
  }
}
