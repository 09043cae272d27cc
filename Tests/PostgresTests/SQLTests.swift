import Testing

@testable import Postgres

@Suite("Writing a statement")
struct SQLTests {
  @Test("what is interpolated is bound, not written")
  func binding() {
    let name = "Robert'); drop table youth; --"
    let sql: SQL = "select * from app.find(name => \(name), limit => \(3))"
    #expect(sql.text == "select * from app.find(name => $1, limit => $2)")
    #expect(sql.values == [name, "3"])
  }

  @Test("only what is called unescaped becomes part of the text")
  func unescaped() {
    let sql: SQL = "select \(unescaped: "a, b") from t where c = \(true)"
    #expect(sql.text == "select a, b from t where c = $1")
    #expect(sql.values == ["t"])
  }

  @Test("an absent value is bound as null")
  func null() {
    let (absent, present): (Int?, Int?) = (nil, 7)
    let sql: SQL = "select \(absent), \(present), \(nil as [String]?)"
    #expect(sql.text == "select $1, $2, $3")
    #expect(sql.values == [nil, "7", nil])
  }

  @Test("a bound text that looks like SQL stays a text on the server")
  func injection() async throws {
    try await TestDatabase.lend { database in
      let text = "'; drop schema public cascade; select '"
      let back = try await database.read { tx in try tx.value("select \(text)", as: String.self) }
      #expect(back == text)
    }
  }
}
