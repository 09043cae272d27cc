import Hummingbird
import Programme
import Support
import Testing

@testable import Web

@Suite("What every answer carries") struct HeaderTests {
  static let broken = Route.open(.get, "/broken") { _ in throw Defect() }

  struct Defect: Error {}

  @Test("pages, refusals, redirections and failures alike carry the security headers")
  func everyAnswer() async throws {
    try await TestSite.with(routes: Site.routes + [Self.broken]) { site in
      try await site.fill()
      let browser = site.browser(TestSite.token("coordinator"))
      let answers = [
        200: try await browser.get("/projects/1/shifts"),
        303: try await browser.get("/"),
        404: try await browser.get("/nothing/here"),
        403: try await browser.post("/sign-out", headers: [:]),
        415: try await browser.post(
          "/sign-in", headers: ["Sec-Fetch-Site": "same-origin", "Content-Type": "text/plain"]),
        500: try await browser.get("/broken"),
        // Not HTTP: answered before any route.
        400: try await browser.send("GET", "/", headers: ["Content-Length": "abc"]),
      ]
      for (status, answer) in answers {
        #expect(answer.status == status)
        for (name, value) in Self.expected {
          #expect(answer.headers[name] == value, "\(status) \(name)")
        }
        #expect(answer.headers["content-type"]?.contains("charset=utf-8") == true, "\(status)")
        #expect(answer.headers["cache-control"] == "no-store", "\(status)")
        #expect(answer.headers["server"] == nil)
      }
      let policy = answers[200]?.headers["content-security-policy"] ?? ""
      #expect(!policy.contains("unsafe"))
    }
  }

  private static let expected = [
    "content-security-policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  ]

  @Test("what the database wrote and we cannot read is our failure, and logged") func undecodable()
    async throws
  {
    let route = Route.open(.get, "/undecodable") { _ in
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "kanariefugl"))
    }
    try await TestSite.with(routes: Site.routes + [route]) { site in
      let answer = try await site.browser().get("/undecodable")
      #expect(answer.status == 500)
      #expect(!answer.body.contains("kanariefugl"))
      #expect(site.log.text.contains("failed"))
    }
  }

  @Test("a failure shows its number and nothing else") func failure() async throws {
    try await TestSite.with(routes: Site.routes + [Self.broken]) { site in
      let answer = try await site.browser().get("/broken")
      #expect(answer.status == 500)
      #expect(answer.body.contains("Henvendelsens nummer"))
      #expect(!answer.body.contains("Defect"))
      #expect(site.log.text.contains("Defect"))
    }
  }

  @Test("a failure is told in the language of whoever it met") func languageOfFailure() async throws
  {
    let met = Route.page("/met", for: .signedIn) { _ in
      Nothing()
    } show: { _, _ in
      throw Defect()
    }
    try await TestSite.with(routes: Site.routes + [met]) { site in
      try await site.fill()
      try await site.sql("update core.staff set language = 'en' where staff_id = 101")
      let coordinator = site.browser(TestSite.token("coordinator"))
      let answer = try await coordinator.get("/met", headers: ["Accept-Language": "da"])
      #expect(answer.status == 500)
      #expect(answer.body.contains("<html lang=\"en\">"))
      let counsellor = site.browser(TestSite.token("counsellor"))
      let danish = try await counsellor.get("/met", headers: ["Accept-Language": "da"])
      #expect(danish.body.contains("<html lang=\"da\">"))
    }
  }

  @Test("styles are kept for a year under a name of their own, and nothing else is there")
  func styles() async throws {
    try await TestSite.with { site in
      let page = try await site.browser().get("/sign-in")
      let name = Assets.styles.name
      #expect(page.body.contains("href=\"/assets/\(name)\""))
      let styles = try await site.browser().get("/assets/\(name)")
      #expect(styles.status == 200)
      #expect(styles.headers["cache-control"] == "public, max-age=31536000, immutable")
      #expect(styles.headers["content-type"] == "text/css; charset=utf-8")
      #expect(try await site.browser().get("/assets/..%2fSite.swift").status == 404)
    }
  }

  @Test("no page has an inline style or script") func nothingInline() async throws {
    try await TestSite.with { site in
      try await site.fill()
      for (person, path) in [
        ("coordinator", "/projects/1/shifts"), ("administrator", "/projects/1/staff"),
        ("coordinator", "/account"), ("counsellor", "/projects/1/follow-ups"),
        ("both", "/projects"), ("steering", "/projects/1/status"),
      ] {
        let page = try await site.browser(TestSite.token(person)).get(path)
        #expect(page.status == 200)
        for sign in ["<script", "style=\"", "<style", "javascript:", " onclick"] {
          #expect(!page.body.contains(sign), "\(path) \(sign)")
        }
      }
    }
  }
}
