import Foundation
import Testing

@testable import Postgres

@Suite("Reading text as a value")
struct TextFormTests {
  @Test(
    "there is no such moment",
    arguments: [
      "", "2026-11-21", "2026-11-21 10:28:15", "2026-11-21 24:00:00+00", "2026-13-01 10:28:15+00",
      "1900-02-29 10:28:15+00", "2026-04-31 10:28:15+00", "0000-01-01 10:28:15+00",
      "2026-11-21 10:60:00+00",
      "2026-11-21 10:28:60+00", "2026-02-30 10:28:15+00", "infinity", "2026-11-21 10:28:15.+00",
      "2026-11-21 10:28:15+00 BC", "2026-11-21 10:28:15+0", "2026-11-21 10:28:15+01:60",
    ])
  func noSuchMoment(_ text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("a moment is read with any offset and written in UTC")
  func offsets() {
    #expect(Instant("2026-11-21 10:28:15.5+00")?.description == "2026-11-21T10:28:15.5Z")
    #expect(Instant("2026-11-21T10:28:15+05:30")?.description == "2026-11-21T04:58:15Z")
    #expect(Instant("1890-01-01 00:00:00-00:50:20")?.description == "1890-01-01T00:50:20Z")
    #expect(Instant("2026-11-21T10:28:15.1234567Z")?.microsecondsSince1970 == 1_795_256_895_123_456)
  }

  @Test("moments add and subtract to the microsecond")
  func arithmetic() {
    let epoch = Instant(microsecondsSince1970: 0)
    #expect(epoch.advanced(by: .microseconds(-1)).description == "1969-12-31T23:59:59.999999Z")
    #expect(epoch.duration(to: epoch.advanced(by: .seconds(90))) == .seconds(90))
  }

  @Test("moments are strings in JSON")
  func json() throws {
    let text = #"["2016-02-29T12:00:00Z"]"#
    let moments = try JSONDecoder().decode([Instant].self, from: Data(text.utf8))
    #expect(String(decoding: try JSONEncoder().encode(moments), as: UTF8.self) == text)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data(#"["yesterday"]"#.utf8))
    }
  }

  @Test(
    "an array literal that is none is refused",
    arguments: ["", "{", "}", "a", "{a", "{a,}x", "{\"a}", "{{1},{2}}", "{a}}", "{\\"])
  func noArray(_ text: String) {
    #expect(ArrayLiteral.elements(of: text) == nil)
  }

  @Test("an array with bounds of its own is read by its elements")
  func bounds() {
    #expect(ArrayLiteral.elements(of: "[0:1]={a,NULL}") == ["a", nil])
  }

  @Test("decimal digits are kept as they are, and nothing else is")
  func decimals() {
    #expect(DecimalText("-0.50")?.description == "-0.50")
    for text in ["", "-", "1.", ".5", "1e5", "NaN", "1,5", "+1"] {
      #expect(DecimalText(text) == nil)
    }
  }
}
