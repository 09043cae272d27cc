import Support
import Testing

@testable import Web

@Suite("What cannot be read") struct InputTests {
  @Test(
    "is refused with words, and never a failure of ours",
    arguments: [
      ("email=%00a&password=abcdefgh", [400]),
      ("email=a@b.dk&password=%00abcdefgh", [400]),
      ("email=%FF%FE&password=x", [400, 422]),
      ("email=%zz", [400, 422]),
      ("&&&===", [400, 422]),
      ("email[a][b]=c", [400, 422]),
      ("email=a&email=b", [400, 422]),
    ])
  func forms(_ body: String, _ statuses: [Int]) async throws {
    try await TestSite.with { site in
      let answer = try await site.browser().send(
        "POST", "/sign-in",
        headers: [
          "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
        ], body: body)
      #expect(statuses.contains(answer.status), "\(answer.status)")
      #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test("a form that is too long is refused") func tooLong() async throws {
    try await TestSite.with { site in
      let fits = try await site.browser().post(
        "/sign-in", [("email", String(repeating: "a", count: 60_000))])
      #expect(fits.status == 422)
      let long = try await site.browser().post(
        "/sign-in", [("email", String(repeating: "a", count: 70_000))])
      #expect(long.status == 413)
    }
  }

  @Test("text comes back as text, whatever it is", arguments: hostile)
  func escaped(_ text: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.browser().get(
        "/sign-in?next=/\(text.percentEncoded)&lang=\(text.percentEncoded)")
      #expect(answer.status == 200)
      #expect(!answer.body.contains("<script>alert"))
      #expect(!answer.body.contains("\"><img"))
      let form = try await site.browser().post(
        "/sign-in", [("email", text), ("password", "abcdefgh")])
      #expect([422, 429].contains(form.status))
      #expect(!form.body.contains("<script>alert"))
      #expect(!form.body.contains("\"><img"))
    }
  }

  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' or 1=1 --", "${7*7}{{7*7}}",
    "\u{202E}abc", "'; drop table core.staff; --", "\"\u{301}><img src=x>",
  ]

  @Test(
    "the language follows the link, then the browser, then is Danish",
    arguments: [
      ("/sign-in", "", "Log ind"), ("/sign-in", "en-GB,da;q=0.5", "Sign in"),
      ("/sign-in", "de, en;q=0.5, da;q=0.8", "Log ind"), ("/sign-in", "de", "Log ind"),
      ("/sign-in?lang=en", "da", "Sign in"), ("/sign-in?lang=da", "en", "Log ind"),
      ("/sign-in?lang=xx", "en", "Sign in"), ("/sign-in", "en;q=0", "Log ind"),
    ])
  func language(_ path: String, _ accepted: String, _ title: String) async throws {
    try await TestSite.with { site in
      let page = try await site.browser().get(path, headers: ["Accept-Language": accepted])
      #expect(page.body.contains("<h1>\(title)</h1>"))
      #expect(page.body.contains("<html lang=\"\(title == "Log ind" ? "da" : "en")\">"))
    }
  }
}
