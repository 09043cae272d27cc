import HTML
import Testing

@Suite("Escaping") struct EscapingTests {
  @Test(
    "text cannot become markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\"><img src=x onerror=alert(1)>", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
      ("' onmouseover='x", "&#39; onmouseover=&#39;x"),
      ("Smed & Søn", "Smed &amp; Søn"),
      ("&lt;", "&amp;lt;"),
      // A quote and a mark upon it are one character, and still a quote.
      ("\"\u{301}", "&quot;\u{301}"),
      ("<\u{338}b>", "&lt;\u{338}b&gt;"),
      ("Ægir Ørsted Åse 🎉", "Ægir Ørsted Åse 🎉"),
    ])
  func text(_ text: String, _ escaped: String) {
    let page: HTML = "<p title=\"\(text)\">\(text)</p>"
    #expect(page.description == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("a piece of text is escaped like the whole") func substring() {
    let page: HTML = "\("a<b".dropFirst())"
    #expect(page.description == "&lt;b")
  }

  @Test("markup stays markup, and a list of it follows itself") func markup() {
    let items = ["a", "<"].map { "<li>\($0)</li>" as HTML }
    let page: HTML = "<ul>\(items)</ul>\(nil as HTML?)\(HTML.empty)"
    #expect(page.description == "<ul><li>a</li><li>&lt;</li></ul>")
  }

  @Test("what depends on a condition is there or not", arguments: [true, false])
  func condition(_ isThere: Bool) {
    let page: HTML = "<p>\("<b>x</b>" as HTML, if: isThere)</p>"
    #expect(page.description == (isThere ? "<p><b>x</b></p>" : "<p></p>"))
  }

  @Test("numbers are written as machines write them") func numbers() {
    let page: HTML = "<svg width=\"\(1_234_567)\" x=\"\(-3)\"></svg>"
    #expect(page.description == "<svg width=\"1234567\" x=\"-3\"></svg>")
  }

  @Test("markup can be added to markup") func addition() {
    let page = "<b>" + ("\("<")" as HTML) + "</b>"
    #expect(page == "<b>&lt;</b>")
    #expect(HTML.empty.isEmpty && !page.isEmpty)
  }
}
