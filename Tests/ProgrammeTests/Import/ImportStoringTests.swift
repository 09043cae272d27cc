import Foundation
import Postgres
import Programme
import Support
import Synchronization
import Testing

@Suite("Storing an import")
struct ImportStoringTests {
  private let person = Person.commandLine(user: "tester")

  @Test(
    "everything is stored, the same again changes nothing",
    arguments: [WorkedCase.published, .edges])
  func twice(example: WorkedCase) async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        let command = ImportFiles(folder: example.folder.path, project: "P")
        let first = try await Records(database).perform(command, by: person)
        #expect(first.files.allSatisfy { $0.stored == $0.given && $0.unchanged == 0 })
        #expect(!first.changedNothing)
        let second = try await Records(database).perform(command, by: person)
        #expect(second.files.map(\.given) == first.files.map(\.given))
        #expect(second.files.allSatisfy { $0.stored == 0 && $0.unchanged == $0.given })
        #expect(second.changedNothing)
      }
    }
  }

  @Test("a refused import leaves nothing behind: no row, no audit, nothing in staging")
  func refused() async throws {
    var folder = SmallFolder()
    folder.add("E1,U1,2015-01-01,,8,0", to: "employments.csv")
    folder.add("E2,U1,2015-01-01,,-8,0", to: "employments.csv")
    let written = try folder.write()
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        await #expect(throws: ImportRefused.self) {
          _ = try await Records(database).perform(
            ImportFiles(folder: written.path, project: "P"), by: person)
        }
      }
      #expect(
        try await rows(
          in: test, of: "core.project", "core.youth", "core.employment", "audit.change",
          "staging.youths", "staging.complaint") == 0)
    }
  }

  @Test("a stored row with other values is refused, column by column, and nothing changes")
  func otherValues() async throws {
    var folder = SmallFolder()
    folder.add("E1,U1,2015-01-01,2015-06-30,8.50,0", to: "employments.csv")
    folder.add("S1,U1,2015-01-01,2015-01-08T15:00:00+01:00,attended", to: "sessions.csv")
    folder.add("U1,Løget,2012-01-01,", to: "residences.csv")
    var same = folder
    same.set(
      "employments.csv",
      "employment_id,youth_id,start_date,end_date,weekly_hours\nE1,U1,2015-01-01,2015-06-30,8.5\n")
    same.set(
      "sessions.csv",
      "session_id,youth_id,offered_on,held_at,status\nS1,U1,2015-01-01,2015-01-08T14:00:00Z,attended\n"
    )
    var other = folder
    other.set(
      "employments.csv",
      "employment_id,youth_id,start_date,end_date,weekly_hours\nE1,U1,2015-01-02,,8.5\n")
    other.set("residences.csv", "youth_id,area,from_date,to_date\nU1,Løget,2012-01-01,2014-01-01\n")
    let complaints = try await importing(folder, then: same, then: other)
    #expect(complaints.map(\.problem) == [.alreadyStored, .alreadyStored, .alreadyStored])
    #expect(complaints.map(\.column) == ["to_date", "start_date", "end_date"])
    #expect(complaints.map(\.value) == ["2014-01-01", "2015-01-02", nil])
    #expect(complaints.map(\.expected) == [nil, "2015-01-01", "2015-06-30"])
  }

  @Test(
    "what is stored otherwise is told beside every other mistake, but not of a value that cannot be read"
  )
  func otherValuesAmongMistakes() async throws {
    var folder = SmallFolder()
    folder.add("E1,U1,2015-01-01,2015-06-30,8,0", to: "employments.csv")
    folder.add("P,S,lbf,300", to: "funding.csv")
    folder.add("2013-01-01,Løget,13,14,30", to: "population.csv")
    var other = folder
    other.set(
      "employments.csv",
      "employment_id,youth_id,start_date,end_date,weekly_hours\nE1,U1,2015-01-01,x,9\n")
    other.set("funding.csv", "plan,source,kind,amount_kr\nP,S,lbf,301\n")
    other.set(
      "population.csv", "ref_date,area,age_from,age_to,persons\n2013-01-01,Løget,13,14,-1\n")
    let complaints = try await importing(folder, then: folder, then: other)
    #expect(complaints.map(\.column) == ["end_date", "weekly_hours", "persons", "amount_kr"])
    #expect(complaints.map(\.problem) == [.notADay, .alreadyStored, .negative, .alreadyStored])
  }

  @Test("settings that a project has with other values are refused")
  func otherSettings() async throws {
    var other = SmallFolder()
    other.set(
      "params.json",
      #"{"period_start": "2013-01-01", "first_year": 2015, "areas": ["Nørremarken", "Løget"]}"#)
    let complaints = try await importing(SmallFolder(), then: SmallFolder(), then: other)
    #expect(complaints.map(\.column) == ["first_year"])
    #expect(complaints.map(\.expected) == ["2014"])
  }

  @Test("what is new is added to what is there, and may name a youth stored before")
  func more() async throws {
    var more = SmallFolder()
    more.set("youths.csv", "youth_id,birth_date\nU2,2001-01-01\n")
    more.add("E1,U1,2015-01-01,,8,0", to: "employments.csv")
    more.add("E2,U2,2015-01-01,,8,0", to: "employments.csv")
    #expect(try await importing(SmallFolder(), then: more, then: more) == [])
  }

  @Test("names are kept, and empty fields are not known")
  func names() async throws {
    var folder = SmallFolder()
    folder.set(
      "youths.csv",
      "youth_id,birth_date,given_name,family_name,phone,email\nU1,2000-01-01,Åse,\"Ø, \"\"Æ\"\"\\N\",,\n"
    )
    let written = try folder.write()
    try await TestDatabase.with { test in
      try await test.connect { database in
        _ = try await Records(database).perform(
          ImportFiles(folder: written.path, project: "P"), by: person)
        let kept = try await database.read { tx in
          try tx.value(
            "select given_name || '|' || family_name || '|' || coalesce(phone, 'not known') from core.youth",
            as: String.self)
        }
        #expect(kept == "Åse|Ø, \"Æ\"\\N|not known")
      }
    }
  }

  @Test("every stored row is in the audit, by the operating-system user")
  func audit() async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        _ = try await Records(database).perform(
          ImportFiles(folder: WorkedCase.edges.folder.path, project: "P"), by: person)
      }
      try await test.connect { database in
        let (youths, audited, operators) = try await database.read { tx in
          (
            try tx.value("select count(*) from core.youth", as: Int.self),
            try tx.value(
              "select count(*) from audit.change where table_name = 'youth' and verb = 'insert'",
              as: Int.self),
            try tx.values("select distinct operator from audit.change", as: String.self)
          )
        }
        #expect(audited == youths)
        #expect(operators == ["tester"])
      }
    }
  }

  @Test(
    "a person who waits is told what is being done, file by file, and not told of storing what is refused"
  )
  func progress() async throws {
    var folder = SmallFolder()
    folder.add("E1,U1,2015-01-01,,8,0", to: "employments.csv")
    let good = try await steps(of: folder)
    let whole = good.filter { if case .reading(_, let done) = $0 { done == 1 } else { true } }
    #expect(
      whole == [
        .reading(file: "youths.csv", done: 1), .reading(file: "employments.csv", done: 1), .judging,
        .storing,
      ])
    folder.add("E2,U1,2015-01-01,,-8,0", to: "employments.csv")
    #expect(try await steps(of: folder).last == .judging)
  }

  private func steps(of folder: SmallFolder) async throws -> [ImportStep] {
    let written = try folder.write()
    let steps = Mutex<[ImportStep]>([])
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        let command = ImportFiles(folder: written.path, project: "P") { step in
          steps.withLock { $0.append(step) }
        }
        _ = try? await Records(database).perform(command, by: person)
      }
    }
    return steps.withLock(\.self)
  }

  @Test("two imports of the same files at once store them once")
  func atOnce() async throws {
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator", connections: 2) { database in
        let changed = try await withThrowingTaskGroup(of: Bool.self) { group in
          for _ in 0..<2 {
            group.addTask {
              let command = ImportFiles(folder: WorkedCase.edges.folder.path, project: "P")
              return try await !Records(database).perform(command, by: person).changedNothing
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(changed.count(where: \.self) == 1)
      }
    }
  }

  @Test(
    "of 100,000 shifts with 500 bad ones, each bad one is told, in one go; without them all are stored"
  )
  func many() async throws {
    let bad = try shifts(badEvery: 200).write()
    let good = try shifts(badEvery: nil).write()
    try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        do {
          _ = try await Records(database).perform(
            ImportFiles(folder: bad.path, project: "P"), by: person)
          Issue.record("the bad rows were accepted")
        } catch let refused as ImportRefused {
          #expect(refused.complaints.count == 500)
          #expect(refused.complaints.first?.line == 201)
          #expect(
            Set(refused.complaints.map(\.problem)) == [
              .unknownYouth, .endsBeforeStart, .notAnInstant, .noOffset,
            ])
        }
        let receipt = try await Records(database).perform(
          ImportFiles(folder: good.path, project: "P"), by: person)
        #expect(receipt.files.first { $0.name == "shifts.csv" }?.stored == 100_000)
      }
    }
  }

  private func shifts(badEvery: Int?) -> SmallFolder {
    var folder = SmallFolder()
    var text = "shift_id,youth_id,start_at,end_at\n"
    for number in 1...100_000 {
      let day = "2015-\(10 + number % 3)-\(10 + number % 18)"
      let kind = badEvery.map { number % $0 == 0 ? number / $0 % 4 : -1 } ?? -1
      switch kind {
      case 0: text += "H\(number),U7,\(day)T15:00:00+01:00,\(day)T17:00:00+01:00\n"
      case 1: text += "H\(number),U1,\(day)T15:00:00+01:00,\(day)T14:00:00+01:00\n"
      case 2: text += "H\(number),U1,\(day)T25:00:00+01:00,\(day)T17:00:00+01:00\n"
      case 3: text += "H\(number),U1,\(day)T15:00:00+01:00,\(day)T17:00:00\n"
      default: text += "H\(number),U1,\(day)T15:00:00+01:00,\(day)T17:00:00+01:00\n"
      }
    }
    folder.set("shifts.csv", text)
    return folder
  }

  /// Imports one folder after the other, and answers with what the last was refused for.
  private func importing(_ first: SmallFolder, then second: SmallFolder, then third: SmallFolder)
    async throws -> [ImportComplaint]
  {
    let folders = try [first, second, third].map { try $0.write() }
    return try await TestDatabase.with { test in
      try await test.connect(user: "tjansen_operator") { database in
        for folder in folders.dropLast() {
          _ = try await Records(database).perform(
            ImportFiles(folder: folder.path, project: "P"), by: person)
        }
        do {
          _ = try await Records(database).perform(
            ImportFiles(folder: folders[2].path, project: "P"), by: person)
          return []
        } catch let refused as ImportRefused {
          return refused.complaints
        }
      }
    }
  }

  private func rows(in test: TestDatabase, of tables: String...) async throws -> Int {
    try await test.connect { database in
      try await database.read { tx in
        try tables.map { try tx.value("select count(*) from \(unescaped: $0)", as: Int.self) }
          .reduce(0, +)
      }
    }
  }
}
