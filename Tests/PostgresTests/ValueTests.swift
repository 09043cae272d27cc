import Foundation
import Testing

@testable import Postgres

@Suite("Values on their way to the server and back")
struct ValueTests {
  enum Kind: String, SQLEncodable, SQLDecodable {
    case plain
    case æøå
  }

  struct ID: RawRepresentable, Hashable, SQLEncodable, SQLDecodable {
    var rawValue: Int
  }

  private func back<V: SQLEncodable & SQLDecodable & Sendable>(
    _ value: V, _ type: String
  ) async throws -> V {
    try await TestDatabase.lend(connections: 1) { database in
      try await database.read { tx in try tx.value("select \(value)::\(unescaped: type)") }
    }
  }

  static let texts = [
    "", " ", "æøåÆØÅ", "👩‍👩‍👧‍👦 🇩🇰", "'", "\"", "''; --", "\\", "\\N", "NULL", "null", "{a,b}", "$1",
    "line\nfeed\r\ttab", "e\u{301}", "\u{FFFD}", "\u{10FFFF}",
    String(repeating: "ø", count: 100_000),
  ]

  @Test("a text comes back as it was", arguments: texts)
  func text(_ text: String) async throws {
    let same = try await back(text, "text")
    #expect(Array(same.utf8) == Array(text.utf8))
  }

  @Test("texts in an array come back as they were, nulls among them")
  func textArray() async throws {
    #expect(try await back(Self.texts, "text[]") == Self.texts)
    let some: [String?] = ["a,b", nil, "{", "}", "", "NULL", "\"q\"", "\\", " ", "a b"]
    #expect(try await back(some, "text[]") == some)
    #expect(try await back([String](), "text[]") == [])
  }

  @Test("an empty text is not null")
  func emptyIsNotNull() async throws {
    #expect(try await back("" as String?, "text") == .some(""))
    #expect(try await back(nil as String?, "text") == nil)
  }

  @Test("numbers come back as they were, at their limits too")
  func numbers() async throws {
    for number in [Int.min, -1, 0, 1, .max] { #expect(try await back(number, "bigint") == number) }
    #expect(try await back(Int64.min, "bigint") == .min)
    #expect(try await back([Int.min, 0, 7, .max], "bigint[]") == [.min, 0, 7, .max])
    #expect(try await back([1, nil, 3] as [Int?], "bigint[]") == [1, nil, 3])
    for number in [0.1, -0.0, 1e300, .leastNonzeroMagnitude, .infinity, -.infinity, .pi] {
      #expect(try await back(number, "double precision") == number)
    }
    #expect(try await back(Double.nan, "double precision").isNaN)
    let digits = try #require(DecimalText("-12345678901234567890.10"))
    #expect(try await back(digits, "numeric") == digits)
  }

  @Test("yes and no come back as they were")
  func bool() async throws {
    #expect(try await back(true, "boolean"))
    #expect(try await !back(false, "boolean"))
    #expect(try await back(nil as Bool?, "boolean") == nil)
  }

  @Test("identifiers and closed sets come back as they were")
  func rawRepresentable() async throws {
    #expect(try await back(Kind.æøå, "text") == .æøå)
    #expect(try await back([Kind.plain, .æøå], "text[]") == [.plain, .æøå])
    #expect(try await back(ID(rawValue: 42), "bigint") == ID(rawValue: 42))
    let id = UUID()
    #expect(try await back(id, "uuid") == id)
  }

  @Test("bytes come back as they were, zero among them")
  func bytes() async throws {
    let all = (0...255).map { UInt8($0) }
    #expect(try await back(all, "bytea") == all)
    #expect(try await back([UInt8](), "bytea") == [])
    #expect(try await back(Data(all), "bytea") == Data(all))
    #expect(try await back([all, [0]], "bytea[]") == [all, [0]])
  }

  @Test("moments come back as they were")
  func time() async throws {
    for text in [
      "0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2026-11-21T10:28:15.25Z",
      "9999-12-31T23:59:59.999999Z",
    ] {
      let instant = try #require(Instant(text))
      #expect(instant.description == text)
      #expect(try await back(instant, "timestamptz") == instant)
    }
  }

  @Test("midnights are counted as the server counts them", arguments: [1899, 1999, 2015, 2099])
  func calendar(year: Int) async throws {
    try await TestDatabase.lend(connections: 1) { database in
      let (first, midnights) = try await database.read { tx in
        (
          try tx.value(
            "select extract(epoch from make_timestamptz(\(year), 1, 1, 0, 0, 0))::bigint",
            as: Int64.self),
          try tx.values(
            """
            select d from generate_series(
              make_timestamptz(\(year), 1, 1, 0, 0, 0), make_timestamptz(\(year) + 2, 1, 1, 0, 0, 0), '1 day') as d
            """, as: Instant.self)
        )
      }
      #expect(midnights.count >= 731)
      for (index, midnight) in midnights.enumerated() {
        #expect(midnight.microsecondsSince1970 == (first + Int64(index) * 86_400) * 1_000_000)
        #expect(Instant(midnight.description) == midnight)
      }
    }
  }
}
