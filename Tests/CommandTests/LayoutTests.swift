import Foundation
import Testing

@testable import tjansen

@Suite("Laying out answers")
struct LayoutTests {
  @Test(
    "JSON is laid out and says the same",
    arguments: [
      #"{"a" : 1, "b":[1,2,{}], "c":[], "d":{"e":"x, y: {z} [\"q\"] \\"}}"#, #"[]"#, #"{}"#,
      #""text""#,
      "{\"\u{0301}marked\" : \"\u{0301}\", \"æ\":\"\\\\\"}",
    ])
  func json(document: String) throws {
    let laidOut = JSONLayout(document).text
    let before =
      try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed)
      as? NSObject
    let after =
      try JSONSerialization.jsonObject(with: Data(laidOut.utf8), options: .fragmentsAllowed)
      as? NSObject
    #expect(before != nil)
    #expect(before == after)
    #expect(JSONLayout(laidOut).text == laidOut)
  }

  @Test("a member stands on a line of its own, an empty list on its member's")
  func lines() {
    #expect(
      JSONLayout(#"{"a":1,"b":[],"c":[2]}"#).text
        == "{\n  \"a\": 1,\n  \"b\": [],\n  \"c\": [\n    2\n  ]\n}")
  }

  @Test("text is wrapped between words, and a word that is too long is broken")
  func wrapping() {
    #expect("en to tre".wrapped(to: 5) == ["en to", "tre"])
    #expect("abcdefg".wrapped(to: 3) == ["abc", "def", "g"])
    #expect("a\nb".wrapped(to: 3) == ["a", "b"])
    #expect("".wrapped(to: 3) == [""])
  }

  @Test("a row is as tall as its tallest cell, and has no blanks at its end")
  func table() {
    let table = TextTable(columns: [.left(3), .right(4), .left(5)])
    #expect(table.row(["a", "1", "en to"]) == ["a      1 en to"])
    #expect(table.row(["a b c", "12", ""]) == ["a b   12", "c"])
  }

  @Test("a document of millions of characters is laid out in one pass", .timeLimit(.minutes(1)))
  func large() {
    let members = (0..<200_000).map { "\"ung \($0)\":{\"hours\":\"4.00\"}" }
    let text = JSONLayout("{" + members.joined(separator: ",") + "}").text
    #expect(text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) == 600_001)
  }
}
