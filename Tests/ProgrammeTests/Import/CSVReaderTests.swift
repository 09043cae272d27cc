import Testing

@testable import Programme

@Suite("Reading CSV as RFC 4180 has it")
struct CSVReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let records: [[String]]
    var lines: [Int]? = nil
  }

  @Test(
    "records and fields",
    arguments: [
      Case(
        testDescription: "fields between commas", text: "a,b\nc,d\n",
        records: [["a", "b"], ["c", "d"]], lines: [1, 2]),
      Case(
        testDescription: "no line end at the end", text: "a,b\nc,d",
        records: [["a", "b"], ["c", "d"]]),
      Case(
        testDescription: "CRLF", text: "a,b\r\nc,d\r\n", records: [["a", "b"], ["c", "d"]],
        lines: [1, 2]),
      Case(
        testDescription: "a byte-order mark is passed over", text: "\u{FEFF}a,b\n",
        records: [["a", "b"]]),
      Case(testDescription: "empty fields", text: ",\n,,\n", records: [["", ""], ["", "", ""]]),
      Case(testDescription: "a comma at the end of the file", text: "a,", records: [["a", ""]]),
      Case(
        testDescription: "commas and quotes in quotes", text: "\"a,b\",\"say \"\"hi\"\"\"\n",
        records: [["a,b", "say \"hi\""]]),
      Case(
        testDescription: "line breaks in quotes count as lines",
        text: "\"a\nb\",c\nd,\"e\r\nf\"\ng,h\n",
        records: [["a\nb", "c"], ["d", "e\r\nf"], ["g", "h"]], lines: [1, 3, 5]),
      Case(
        testDescription: "lines with nothing on them are passed over", text: "a\n\n\r\nb\n\n",
        records: [["a"], ["b"]], lines: [1, 4]),
      Case(
        testDescription: "a carriage return alone is no line end", text: "a\rb,c\n",
        records: [["a\rb", "c"]]),
      Case(testDescription: "an empty file has no records", text: "", records: []),
      Case(
        testDescription: "letters beyond ASCII", text: "Løget,Nørremarken 🙂\n",
        records: [["Løget", "Nørremarken 🙂"]]),
    ])
  func records(_ example: Case) {
    let read = readAll(example.text)
    #expect(read.map(\.fields) == example.records)
    #expect(read.allSatisfy { $0.flaw == nil })
    if let lines = example.lines {
      #expect(read.map(\.line) == lines)
    }
  }

  @Test(
    "quotes out of place are noted, and the next line is read again",
    arguments: [
      ("a\"b,c\nd,e\n", CSVFlaw.strayQuote), ("\"a\"b,c\nd,e\n", .strayQuote),
      ("\"a\" ,c\nd,e\n", .strayQuote),
    ])
  func strayQuotes(text: String, flaw: CSVFlaw) {
    let read = readAll(text)
    #expect(read.map(\.flaw) == [flaw, nil])
    #expect(read.last?.fields == ["d", "e"])
  }

  @Test("a quote that is never closed is noted on the line it was opened")
  func unclosedQuote() {
    let read = readAll("a,b\nc,\"d\ne,f\n")
    #expect(read.map(\.flaw) == [nil, .unclosedQuote])
    #expect(read.last?.line == 2)
  }

  @Test("whatever is written quoted is read back the same", arguments: 0..<200)
  func roundTrip(seed: Int) {
    var random = Fixed(seed: UInt64(seed))
    let alphabet: [Character] = ["a", "æ", ",", "\"", "\n", "\r", "\t", "\\", " ", "🙂", "\u{0301}"]
    let table = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      (0..<3).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
          })
      }
    }
    // Scalar by scalar: a quote and a mark upon it are one character.
    let text = table.map { row in
      row.map { field in
        "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
      }.joined(separator: ",")
    }.joined(separator: Bool.random(using: &random) ? "\r\n" : "\n")
    #expect(
      readAll(text).map { $0.fields.map { Array($0.utf8) } }
        == table.map { $0.map { Array($0.utf8) } })
  }

  private func readAll(_ text: String) -> [(line: Int, fields: [String], flaw: CSVFlaw?)] {
    var reader = CSVReader(Array(text.utf8))
    var record = CSVRecord()
    var read: [(line: Int, fields: [String], flaw: CSVFlaw?)] = []
    while reader.next(into: &record) {
      read.append((record.line, (0..<record.fieldCount).map { record.text($0) }, record.flaw))
    }
    return read
  }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct Fixed: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
