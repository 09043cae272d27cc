import Foundation
import Postgres
import Programme
import Support
import Testing

@Suite("The files of an import")
struct ImportFileTests {
  @Test("columns in any order, quotes, a byte-order mark, CRLF and more columns are read")
  func forms() async throws {
    var folder = SmallFolder()
    folder.set(
      "youths.csv",
      "\u{FEFF}shoe_size,given_name,birth_date,\"youth_id\"\r\n43,\"Åse, \"\"Ås\"\"\",2000-01-01,U1\r\n"
    )
    #expect(try await judge(folder) == [])
  }

  @Test("a missing youths.csv or params.json is told", arguments: ["youths.csv", "params.json"])
  func missingFile(name: String) async throws {
    var folder = SmallFolder()
    folder.files[name] = nil
    folder.add("E1,U1,2015-01-01,,8,0", to: "employments.csv")
    let complaints = try await judge(folder)
    #expect(complaints.map(\.file) == [name])
    #expect(complaints.map(\.problem) == [.missingFile])
  }

  @Test("a missing column is told once, not once a row")
  func missingColumn() async throws {
    var folder = SmallFolder()
    folder.set("employments.csv", "employment_id,start_date\nE1,2015-01-01\nE2,2015-01-01\n")
    let complaints = try await judge(folder)
    #expect(complaints.map(\.line) == [1])
    #expect(complaints.map(\.column) == ["youth_id"])
    #expect(complaints.map(\.problem) == [.missingColumn])
  }

  @Test("a column that is there twice is told")
  func columnTwice() async throws {
    var folder = SmallFolder()
    folder.set("youths.csv", "youth_id,birth_date,birth_date\nU1,2000-01-01,2000-01-02\n")
    #expect(try await judge(folder).map(\.problem) == [.columnTwice])
  }

  @Test("a file saved with semicolons says so")
  func semicolons() async throws {
    var folder = SmallFolder()
    folder.set("youths.csv", "youth_id;birth_date\nU1;2000-01-01\n")
    #expect(try await judge(folder).contains { $0.problem == .semicolons })
  }

  @Test("bytes that are not UTF-8, and U+0000, are told with line and column")
  func bytes() async throws {
    var folder = SmallFolder()
    folder.files["youths.csv"] = Data(
      Array("youth_id,birth_date,given_name\nU1,2000-01-01,".utf8) + [0xC3]
        + Array("\nU2,2000-01-01,a".utf8) + [0]
        + Array("b\nU3,2000-01-01,Ægir\n".utf8))
    let complaints = try await judge(folder)
    #expect(complaints.map(\.line) == [2, 3])
    #expect(complaints.map(\.column) == ["given_name", "given_name"])
    #expect(complaints.map(\.problem) == [.notUTF8, .holdsNUL])
  }

  @Test(
    "settings that are missing or impossible are told with their line",
    arguments: [
      (#"{"first_year": 2014, "areas": ["L"]}"#, "period_start", ImportProblem.missingField),
      (
        #"{"period_start": "2013-02-30", "first_year": 2014, "areas": ["L"]}"#, "period_start",
        .notADay
      ),
      (
        #"{"period_start": "2013-01-01", "first_year": "2014", "areas": ["L"]}"#, "first_year",
        .notACount
      ),
      (#"{"period_start": "2013-01-01", "first_year": 2014, "areas": []}"#, "areas", .notNames),
      (
        #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["L", ""]}"#, "areas",
        .notNames
      ),
      (#"{"period_start": "2013-01-01", "first_year": 2014}"#, "areas", .missingField),
      (
        #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["L"], "target_pct": 101}"#,
        "target_pct", .notACount
      ),
      (
        #"{"period_start": "2013-01-01", "first_year": 2014, "areas": ["L"], "window_after_days": -1}"#,
        "window_after_days", .notACount
      ),
    ])
  func settings(document: String, key: String, problem: ImportProblem) async throws {
    var folder = SmallFolder()
    folder.set("params.json", document)
    let complaints = try await judge(folder)
    #expect(complaints.map(\.column) == [key])
    #expect(complaints.map(\.problem) == [problem])
  }

  @Test("the line of a setting is the line it stands on")
  func lineOfSetting() async throws {
    var folder = SmallFolder()
    folder.set(
      "params.json", "{\n\"period_start\": \"2013-01-01\",\n\"first_year\": 0,\n\"areas\": [\"L\"]}"
    )
    #expect(try await judge(folder).map(\.line) == [3])
  }

  @Test(
    "a params.json that is no JSON object is told",
    arguments: ["{", "[]", "", "{\"a\": \"\\u0000\"}"])
  func notJSON(document: String) async throws {
    var folder = SmallFolder()
    folder.set("params.json", document)
    #expect(try await judge(folder).map(\.problem) == [.notJSON])
  }

  @Test("a file that is there and cannot be read is told, and is not taken for none")
  func unreadable() async throws {
    let folder = try SmallFolder().write()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "shifts.csv"),
      withDestinationURL: folder.url.appending(path: "nowhere.csv"))
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator", connections: 1) { database in
        await #expect(throws: ImportFolderError.unreadable("shifts.csv")) {
          try await Records(database).perform(
            ImportFiles(folder: folder.path, project: "P"), by: .commandLine(user: "tester"))
        }
      }
    }
  }
}
