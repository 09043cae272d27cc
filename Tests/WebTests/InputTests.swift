import Foundation
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

  @Test(
    "a page has one address, and no page leads to a place that somebody else named",
    arguments: ["//evil.example/", "//sign-in", "/sign-in/", "/projects//1/status", "/live/"])
  func oneAddress(_ path: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.browser().get(path)
      #expect(answer.status == 404)
      #expect(answer.body.contains("href=\"/?lang=en\""))
      #expect(!answer.body.contains("evil"))
    }
  }

  @Test("HEAD is answered without a body, also where there is nothing") func head() async throws {
    try await TestSite.with { site in
      for (path, status) in [
        ("/sign-in", 200), ("/nothing", 404), ("/account", 303), ("/projects/1/status.json", 401),
      ] {
        let answer = try await site.browser().send("HEAD", path)
        #expect(answer.status == status)
        #expect(answer.body.isEmpty)
      }
      // What follows on the same connection is the next answer, not the rest of this one.
      let text = try await site.browser().exchange(
        "HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\nGET /live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      )
      #expect(text.components(separatedBy: "\r\n\r\n").last == "live\n")
      #expect(!text.contains("<!DOCTYPE"))
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

  @Test("text comes back as text, whatever it is, two hundred times over") func escaped()
    async throws
  {
    try await TestSite.with { site in
      for text in Self.hostile {
        let page = try await site.browser().get(
          "/sign-in?next=/\(text.percentEncoded)&lang=\(text.percentEncoded)")
        let form = try await site.browser().post(
          "/sign-in", [("email", text), ("password", "abcdefgh"), ("next", "/" + text)])
        #expect(page.status == 200)
        #expect([422, 429].contains(form.status))
        for body in [page.body, form.body] {
          #expect(!body.contains("<\(Self.mark)") && !body.contains("\"\(Self.mark)"), "\(text)")
          #expect(
            !body.contains("'\(Self.mark)") && !body.contains("href=\"javascript:"),
            "\(text)")
        }
      }
    }
  }

  private static let mark = "xyzzy"

  /// Ways out of text, of an attribute and of an address, each before and after what browsers forgive.
  private static let hostile: [String] = {
    let ways = [
      "<\(mark)>", "</p><\(mark) onload=alert(1)>", "\"\(mark) onfocus=alert(1)",
      "'\(mark) onfocus=alert(1)",
      "\"><\(mark) src=x onerror=alert(1)>", "javascript:\(mark)", "&lt;\(mark)&gt;",
      "<!--<\(mark)>-->",
      "]]><\(mark)>", "${\(mark)}{{\(mark)}}",
    ]
    let around = [
      ("", ""), ("a", "b"), ("\u{301}", ""), ("", "\u{301}"), ("\u{202E}", ""),
      ("\u{FEFF}", "\u{200B}"), ("\t", " "),
      ("%3C", "%3E"), ("æøå", "🎉"), ("\u{FF1C}", "\u{FF1E}"), ("\\", "\\"), ("/*", "*/"),
      ("\u{85}", "\u{2028}"),
      ("&amp;", ";"), ("<", ">"), ("\"", "\""), ("'", "'"), ("`", "`"), ("\u{7F}", "\u{1B}"),
      ("=", "//"),
    ]
    return ways.flatMap { way in around.map { $0.0 + way + $0.1 } }
  }()

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
