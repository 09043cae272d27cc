import Foundation
import Support
import Testing

@Suite("tjansen import")
struct ImportCommandTests {
  @Test("says what was stored, and the second time that nothing has changed")
  func twice() async throws {
    try await Installation.with { installation in
      let first = try await installation.tjansen(
        "import", WorkedCase.published.folder.path, "--project", "Tjansen")
      #expect(first.status == 0)
      #expect(first.errors == "")
      #expect(first.output.contains("youths.csv                200        200          0"))
      #expect(first.output.contains("nye rækker er gemt i «Tjansen»"))
      let second = try await installation.tjansen(
        "import", WorkedCase.published.folder.path, "--project", "Tjansen")
      #expect(second.status == 0)
      #expect(second.output.contains("youths.csv                200          0        200"))
      #expect(second.output.contains("Intet er ændret"))
    }
  }

  @Test("tells each mistake with file, line, column, value and what would be right, and fails")
  func mistakes() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "params.json", #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["Løget"]}"#)
    try folder.write("youths.csv", "youth_id,birth_date\nU1,2001-02-29\nU2,2001-01-01\n")
    try folder.write(
      "sessions.csv", "session_id,youth_id,offered_on,held_at,status\nS1,U2,2015-01-01,,maybe\n")
    try await Installation.with { installation in
      let danish = try await installation.tjansen("import", folder.path, "--project", "P")
      #expect(danish.status == 1)
      #expect(danish.output == "")
      #expect(
        danish.errors.contains(
          "youths.csv:2: birth_date: «2001-02-29»: er ikke en dato, der findes"))
      #expect(
        danish.errors.contains(
          "sessions.csv:2: status: «maybe»: er ikke et af ordene attended, no_show, declined, cancelled, offered"
        ))
      #expect(danish.errors.contains("2 fejl. Intet er gemt"))
      let english = try await installation.tjansen(
        "import", folder.path, "--project", "P", "--language", "en")
      #expect(
        english.errors.contains("youths.csv:2: birth_date: «2001-02-29»: is not a date that exists")
      )
      #expect(english.errors.contains("2 mistakes. Nothing is stored"))
      #expect(try await installation.tjansen("criteria", "--project", "P").errors.contains("«P»"))
    }
  }

  @Test("a value that holds line breaks or control characters is told on one line")
  func controlCharacters() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "params.json", #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["Løget"]}"#)
    try folder.write("youths.csv", "youth_id,birth_date\nU1,\"20\n\u{1B}[31m01\"\n")
    try await Installation.with { installation in
      let result = try await installation.tjansen("import", folder.path, "--project", "P")
      #expect(result.errors.split(separator: "\n").count == 2)
      #expect(!result.errors.contains("\u{1B}"))
    }
  }

  @Test("a folder that does not exist, and a name that is none, are told")
  func refusals() async throws {
    try await Installation.with { installation in
      let noFolder = try await installation.tjansen("import", "/nowhere/at/all", "--project", "P")
      #expect(noFolder.status == 1)
      #expect(noFolder.errors == "Mappen «/nowhere/at/all» findes ikke.\n")
      let noName = try await installation.tjansen(
        "import", WorkedCase.published.folder.path, "--project", "")
      #expect(noName.status == 1)
      #expect(noName.errors.contains("fra 1 til 200 tegn"))
    }
  }

  @Test("shows a person at a terminal how far it has come, and a file nothing of it")
  func progress() async throws {
    try await Installation.with { installation in
      let command = "$TJANSEN import \(WorkedCase.edges.folder.path) --project"
      let terminal = try await installation.shell("script -qec '\(command) A' /dev/null")
      #expect(terminal.output.contains("\r\u{1B}[KLæser youths.csv: 100 %"))
      #expect(terminal.output.contains("\r\u{1B}[KSer efter fejl …"))
      let file = try await installation.shell("\(command) B")
      #expect(file.status == 0)
      #expect(!(file.output + file.errors).contains("Læser"))
    }
  }
}
