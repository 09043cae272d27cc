import Foundation
import Logging
import Postgres
import Support
import Testing

@Suite("Adding and ending colleagues at the command line") struct StaffCommandTests {
  private func withProject(_ body: (Installation) async throws -> Void) async throws {
    try await Installation.with { installation in
      let folder = WorkedCase.published.folder
      let imported = try await installation.tjansen("import", folder.path, "--project", "Tjansen")
      #expect(imported.status == 0)
      try await body(installation)
    }
  }

  @Test("somebody new gets a link, somebody known another role") func adding() async throws {
    try await withProject { installation in
      let added = try await installation.tjansen(
        "staff", "add", "Anne Å. Hansen", "anne@example.org", "--project", "Tjansen", "--role",
        "coordinator", "--area", "Løget")
      #expect(added.status == 0)
      let lines = added.output.split(separator: "\n")
      #expect(lines.first == "Giv dette link til anne@example.org. Det virker én gang, i 24 timer:")
      #expect(lines.last?.wholeMatch(of: /http:\/\/localhost:8080\/link\/[A-Za-z0-9_-]{43}/) != nil)

      // Without a password yet, another role comes with another link.
      let again = try await installation.tjansen(
        "staff", "add", "Anne Å. Hansen", "ANNE@example.org", "--project", "Tjansen", "--role",
        "steering-group", "--language", "en")
      #expect(again.status == 0)

      let twice = try await installation.tjansen(
        "staff", "add", "Anne", "anne@example.org", "--project", "Tjansen", "--role", "coordinator")
      #expect(twice.status == 1)
      #expect(twice.errors == "Medarbejderen har allerede den rolle i projektet.\n")
    }
  }

  @Test(
    "what is wrong is said with how to mend it",
    arguments: [
      (
        ["Anne", "anne@example.org", "--project", "Tjans", "--role", "counsellor"],
        "Der er intet projekt af det navn"
      ),
      (
        ["Anne", "anne", "--project", "Tjansen", "--role", "counsellor"],
        "Det er ikke en e-mailadresse"
      ),
      (
        ["", "anne@example.org", "--project", "Tjansen", "--role", "counsellor"],
        "Navnet skal have fra 1"
      ),
      (
        [
          "Anne", "anne@example.org", "--project", "Tjansen", "--role", "counsellor", "--area",
          "Nord",
        ],
        "Projektet har ikke det boligområde"
      ),
    ])
  func refused(_ arguments: [String], _ words: String) async throws {
    try await withProject { installation in
      let added = try await installation.tjansen(["staff", "add"] + arguments)
      #expect(added.status == 1)
      #expect(added.output == "")
      #expect(added.errors.hasPrefix(words))
    }
  }

  @Test("a link that cannot be told is not stored", arguments: ["add", "reset"])
  func untellable(_ command: String) async throws {
    try await withProject { installation in
      let anne = ["Anne", "anne@example.org", "--project", "Tjansen", "--role", "counsellor"]
      if command == "reset" { _ = try await installation.tjansen(["staff", "add"] + anne) }
      let before = try await installation.links()
      let refused = try await Program.tjansen(
        command == "add" ? ["staff", "add"] + anne : ["staff", "reset", "anne@example.org"],
        environment: ["TJANSEN_OPERATOR_DATABASE": installation.conninfo, "TJANSEN_FOO": "1"])
      #expect(refused.status == 1)
      #expect(refused.errors.hasPrefix("TJANSEN_FOO er ikke en indstilling"))
      #expect(try await installation.links() == before)
    }
  }

  @Test("who has ended is not let in again, and who is reset gets a new link")
  func ending() async throws {
    try await withProject { installation in
      for command in ["end", "reset"] {
        let nobody = try await installation.tjansen("staff", command, "anne@example.org")
        #expect(nobody.status == 1)
        #expect(nobody.errors == "Ingen medarbejder logger ind med anne@example.org.\n")
      }
      _ = try await installation.tjansen(
        "staff", "add", "Anne", "anne@example.org", "--project", "Tjansen", "--role", "counsellor")
      let reset = try await installation.tjansen(
        "staff", "reset", "anne@example.org", "--language", "en")
      #expect(reset.output.hasPrefix("Give this link to anne@example.org."))
      let ended = try await installation.tjansen("staff", "end", "anne@example.org")
      #expect(ended.output == "anne@example.org er stoppet og logget ud alle steder.\n")
      let back = try await installation.tjansen("staff", "reset", "anne@example.org")
      #expect(back.status == 1)
      #expect(back.errors.hasPrefix("Medarbejderen er stoppet."))
    }
  }
}

extension Installation {
  /// The one-time links in force, by what the audit and the tables say; the command line itself reads none.
  fileprivate func links() async throws -> String {
    let database = Database(
      DatabaseConfiguration(conninfo: conninfo + " user=postgres", connections: 1), logger: .silent)
    let found = try await database.read { tx in
      try tx.value(
        "select (select count(*) from core.staff) || ' ' || count(*) || ' ' || count(voided_at) from core.sign_in_link",
        as: String.self)
    }
    await database.close()
    return found
  }
}
