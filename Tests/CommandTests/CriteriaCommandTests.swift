import Foundation
import Support
import Testing

@Suite("tjansen criteria")
struct CriteriaCommandTests {
  @Test("prints the worked case in the source's words, counts first, within 100 columns")
  func text() async throws {
    try await Installation.with { installation in
      try await installation.tjansen(
        "import", WorkedCase.published.folder.path, "--project", "Tjansen")
      let result = try await installation.tjansen("criteria", "--as-of", "2012-11-30")
      #expect(result.status == 0)
      #expect(result.errors == "")
      for words in [
        "Tjansen, status pr. 30. november 2012", "35 unge tilknyttes", "35 unge i 2012",
        "✓ Opfyldt", "12 af 18 (67 %)",
        "75 %", "51,11 %", "? Uafklaret", "88 tilbudt i 2012", "– Ikke målt endnu",
        "147 unge har været ansat", "18 er ansat",
        "46 af 90 tilknyttede", "(51,11 %)", "ikke oplyst i", "12 af områdernes 120",
      ] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
      #expect(!result.output.contains("\u{1B}"))
    }
  }

  @Test("speaks English when asked to")
  func english() async throws {
    try await Installation.with { installation in
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "B")
      let result = try await installation.tjansen(
        "criteria", "--as-of", "2017-04-29", "--language", "en")
      for words in [
        "B, status on 29 April 2017", "9 of 21 (43 %)", "✗ Not met", "18 (−10 %)",
        "Number and rate disagree", "breaks the rule",
      ] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(!result.output.contains("Opfyldt"))
      #expect(!result.output.contains("unge"))
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test("writes JSON that is the document, in its order, and CSV with a row a figure")
  func formats() async throws {
    try await Installation.with { installation in
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "B")
      let json = try await installation.tjansen(
        "criteria", "--project", "B", "--as-of", "2016-11-30", "--format", "json")
      let document =
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect(document?["as_of"] as? String == "2016-11-30")
      #expect(
        json.output.hasPrefix(
          "{\n  \"as_of\": \"2016-11-30\",\n  \"criteria\": {\n    \"attached\": {\n      \"target\": 35,"
        ))
      #expect(json.output.contains("\"late\": []"))
      let csv = try await installation.tjansen(
        "criteria", "--project", "B", "--as-of", "2016-11-30", "--format", "csv")
      #expect(
        csv.output.hasPrefix("section,figure,part,measure,value\ncriteria,attached,,target,35\n"))
      #expect(csv.output.contains("criteria,job_after_one_year,rolling,confirmed_pct,42.11\n"))
    }
  }

  @Test("the name may be left out where there is one project, and only there")
  func nameLeftOut() async throws {
    try await Installation.with { installation in
      let none = try await installation.tjansen("criteria", "--as-of", "2016-11-30")
      #expect(none.status == 1)
      #expect(none.output == "")
      #expect(none.errors.contains("intet projekt endnu"))
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "B")
      #expect(try await installation.tjansen("criteria").status == 0)
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "C")
      let several = try await installation.tjansen("criteria", "--as-of", "2016-11-30")
      #expect(several.status == 1)
      #expect(several.errors.contains("B, C"))
    }
  }

  @Test("what cannot be answered is told on standard error, with a status that is not 0")
  func refusals() async throws {
    try await Installation.with { installation in
      let unknown = try await installation.tjansen(
        "criteria", "--project", "Ingen", "--as-of", "2016-11-30")
      #expect(unknown.status == 1)
      #expect(unknown.output == "")
      #expect(unknown.errors.contains("«Ingen»"))
      let noDay = try await installation.tjansen("criteria", "--as-of", "2016-02-30")
      #expect(noDay.status != 0)
      #expect(noDay.errors.contains("2016-02-30"))
    }
  }

  @Test(
    "a day before the first reported year has nothing to say, and says so",
    arguments: ["text", "json", "csv"])
  func beforeTheFirstYear(format: String) async throws {
    try await Installation.with { installation in
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "B")
      let result = try await installation.tjansen(
        "criteria", "--as-of", "2010-06-01", "--format", format)
      #expect(result.status == 0)
      #expect(result.errors == "")
      #expect(format != "text" || result.output.contains("– Ikke målt endnu"))
      #expect(format != "json" || result.output.contains("\"years\": {}"))
    }
  }

  @Test(
    "prints the document of each worked case, figure by figure",
    arguments: [WorkedCase.published, .edges])
  func documents(example: WorkedCase) async throws {
    try await Installation.with { installation in
      try await installation.tjansen("import", example.folder.path, "--project", example.name)
      for day in example.days {
        let result = try await installation.tjansen("criteria", "--as-of", day, "--format", "json")
        let expected = try JSONSerialization.jsonObject(with: example.expected(on: day))
        let printed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        #expect(differences(expected, printed, at: day) == [])
      }
    }
  }

  @Test("an answer that cannot be written is no success; a reader that has gone away is no failure")
  func unwritten() async throws {
    try await Installation.with { installation in
      try await installation.tjansen("import", WorkedCase.edges.folder.path, "--project", "B")
      let full = try await installation.shell("\"$TJANSEN\" criteria --format json > /dev/full")
      #expect(full.status == 1)
      #expect(full.errors.contains("kunne ikke skrives"))
      let gone = try await installation.shell(
        "set -o pipefail; \"$TJANSEN\" criteria --format csv | true")
      #expect(gone.status == 0)
      #expect(gone.errors == "")
    }
  }
}
