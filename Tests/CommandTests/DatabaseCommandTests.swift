import Foundation
import Support
import Testing

@Suite("Finding and preparing the database")
struct DatabaseCommandTests {
  @Test("migrate prepares an empty database, and says so; a dry run only says what is missing")
  func migrate() async throws {
    try await TestDatabase.empty { test in
      let environment = ["TJANSEN_OPERATOR_DATABASE": test.conninfo()]
      let dry = try await Program.tjansen(["migrate", "--dry-run"], environment: environment)
      #expect(dry.output.contains("migrations/0001_foundation.sql\n"))
      #expect(dry.output.contains("mangler"))
      let unprepared = try await Program.tjansen(["criteria"], environment: environment)
      #expect(unprepared.status == 1)
      #expect(unprepared.errors.contains("tjansen migrate"))
      let first = try await Program.tjansen(["migrate"], environment: environment)
      #expect(first.status == 0)
      #expect(first.output.contains("Databasen er klar"))
      let operatorOnly = ["TJANSEN_OPERATOR_DATABASE": test.conninfo(user: "tjansen_operator")]
      let again = try await Program.tjansen(["migrate"], environment: operatorOnly)
      #expect(again.status == 0)
      #expect(again.output.contains("Databasen var klar"))
    }
  }

  @Test("TJANSEN_DATABASE serves when there is no operator's, and the operator's comes first")
  func environment() async throws {
    try await TestDatabase.with { test in
      let service = try await Program.tjansen(
        ["criteria"],
        environment: ["TJANSEN_OPERATOR_DATABASE": "", "TJANSEN_DATABASE": test.conninfo()])
      #expect(service.errors.contains("intet projekt endnu"))
      let both = try await Program.tjansen(
        ["criteria"],
        environment: [
          "TJANSEN_OPERATOR_DATABASE": test.conninfo(user: "tjansen_operator"),
          "TJANSEN_DATABASE": "host=/nowhere",
        ])
      #expect(both.errors.contains("intet projekt endnu"))
    }
  }

  @Test("the service's own role may not do the operator's work, and is told which role may")
  func wrongRole() async throws {
    try await TestDatabase.with { test in
      let result = try await Program.tjansen(
        ["import", WorkedCase.published.folder.path, "--project", "P"],
        environment: ["TJANSEN_OPERATOR_DATABASE": test.conninfo(user: "tjansen_app")])
      #expect(result.status == 1)
      #expect(result.errors.contains("tjansen_operator"))
    }
  }

  @Test(
    "a database that cannot be reached is told with where it was sought and what to do, never with a password",
    arguments: [
      (
        "host=/nowhere/at/all dbname=tjansen password=hemmelig", "/nowhere/at/all", "lytter dér",
        "Nothing"
      ),
      (
        "password=hemmelig' host", "forbindelsen kan ikke læses", "anførselstegn",
        "connection string"
      ),
    ])
  func unreachable(conninfo: String, place: String, danish: String, english: String) async throws {
    let environment = ["TJANSEN_OPERATOR_DATABASE": conninfo]
    let result = try await Program.tjansen(["criteria"], environment: environment)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains(place))
    #expect(result.errors.contains(danish))
    let translated = try await Program.tjansen(
      ["criteria", "--language", "en"], environment: environment)
    #expect(translated.errors.lowercased().contains(english.lowercased()))
    #expect(!(result.errors + translated.errors).contains("hemmelig"))
  }

  @Test("the conninfo that ops/run wrote in TJANSEN_HOME is found")
  func home() async throws {
    try await TestDatabase.with { test in
      let home = try TemporaryFolder()
      try home.write("operator.conninfo", test.conninfo(user: "tjansen_operator") + "\n")
      let result = try await Program.tjansen(
        ["criteria"],
        environment: [
          "TJANSEN_OPERATOR_DATABASE": "", "TJANSEN_DATABASE": "", "TJANSEN_HOME": home.path,
        ])
      #expect(result.errors.contains("intet projekt endnu"))
    }
  }

  @Test("a conninfo that others may write is not believed, one that is one's own is")
  func writableByOthers() async throws {
    try await TestDatabase.with { test in
      let home = try TemporaryFolder()
      let file = try home.write("operator.conninfo", test.conninfo(user: "tjansen_operator"))
      let environment = [
        "TJANSEN_OPERATOR_DATABASE": "", "TJANSEN_DATABASE": "", "TJANSEN_HOME": home.path,
      ]
      for (permissions, sentence) in [(0o600, "intet projekt endnu"), (0o666, "Ingen database")] {
        try FileManager.default.setAttributes(
          [.posixPermissions: permissions], ofItemAtPath: file.path)
        let result = try await runAlone("criteria", environment)
        #expect(result.status == 1)
        #expect(result.errors.contains(sentence))
      }
    }
  }

  @Test("a program without its SQL files says where they belong")
  func withoutFiles() async throws {
    try await TestDatabase.empty { test in
      let result = try await runAlone("migrate", ["TJANSEN_OPERATOR_DATABASE": test.conninfo()])
      #expect(result.status == 1)
      #expect(result.errors.contains("tjansen_Schema.resources"))
    }
  }

  /// Runs a copy of the program in a folder of its own, away from its files and from a checkout whose
  /// `ops/run` has made a database.
  ///
  /// The copy is made by another process: a file that this one has just written may still be open for
  /// writing in one of the programs that other tests start meanwhile, and cannot be run.
  private func runAlone(_ command: String, _ environment: [String: String]) async throws -> Program
  {
    let folder = try TemporaryFolder()
    return try await Program.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)' && cp \"$TJANSEN\" . && ./tjansen \(command)"],
      environment: environment.merging(["TJANSEN": Program.built()]) { $1 })
  }
}
