import Foundation
import Programme
import Support
import Testing

@testable import Web

@Suite("The status page over the wire") struct StatusRouteTests {
  @Test(
    "project staff ask for any day, the steering group for quarter ends",
    arguments: [
      ("coordinator", "2026-02-15", 200), ("coordinator", "2026-03-12", 200),
      ("coordinator", "2026-03-13", 422), ("coordinator", "2022-01-01", 200),
      ("coordinator", "2021-12-31", 422), ("steering", "2025-12-31", 200),
      ("steering", "2026-02-15", 422), ("steering", "2026-03-31", 422),
      ("steering", "2022-03-31", 200),
      ("both", "2026-02-15", 200), ("coordinator", "2026-02-30", 400), ("steering", "x", 400),
    ])
  func days(_ person: String, _ day: String, _ status: Int) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let browser = site.browser(TestSite.token(person))
      for page in ["status", "status.json"] {
        let answer = try await browser.get("/projects/1/\(page)?as-of=\(day)")
        #expect(answer.status == status, "\(page)")
        if status == 422, page == "status.json" {
          #expect(answer.headers["content-type"] == "application/json; charset=utf-8")
          #expect(answer.body.contains("\"error\":\"st"))
        }
      }
    }
  }

  @Test("a refusal says which days there are") func refusal() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let answer = try await site.browser(TestSite.token("steering"))
        .get("/projects/1/status?as-of=2026-02-15")
      #expect(answer.body.contains("31. marts, 30. juni, 30. september og 31. december"))
    }
  }

  @Test("without a day, each is shown their latest") func latest() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let steering = try await site.browser(TestSite.token("steering")).get("/projects/1/status")
      #expect(steering.body.contains("<h1>Status pr. 31. december 2025</h1>"))
      #expect(steering.body.contains("<option value=\"2025-12-31\" selected>"))
      #expect(!steering.body.contains("type=\"date\""))
      let staff = try await site.browser(TestSite.token("counsellor")).get("/projects/1/status")
      #expect(staff.body.contains("<h1>Status pr. 12. marts 2026</h1>"))
      #expect(staff.body.contains("type=\"date\""))
    }
  }

  @Test("the document is the same figures, masked for those who read figures alone")
  func document() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let path = "/projects/1/status.json?as-of=2025-12-31"
      let steering = try await site.browser(TestSite.token("steering")).get(path)
      let staff = try await site.browser(TestSite.token("coordinator")).get(path)
      #expect(steering.headers["content-type"] == "application/json; charset=utf-8")
      let masked = try StatusReport(document: steering.body)
      let open = try StatusReport(document: staff.body)
      #expect(masked.isMasked && !open.isMasked)
      #expect(masked.attached.youths == open.attached.youths)
      #expect(open.attached.firstTime == 1)
      #expect(masked.attached.firstTime == nil)
    }
  }

  @Test("nobody reads a name or a case number here") func names() async throws {
    try await TestSite.with { site in
      try await site.fill()
      for person in ["steering", "coordinator"] {
        for page in ["status", "status.json"] {
          let answer = try await site.browser(TestSite.token(person)).get("/projects/1/\(page)")
          #expect(answer.status == 200)
          for name in ["Nordpige", "Norddreng", "Aisha", "Birk", "N-1", "N-2"] {
            #expect(!answer.body.contains(name), "\(person) \(page) \(name)")
          }
        }
      }
    }
  }

  @Test("a project whose first quarter is not over has nothing for the steering group yet")
  func newProject() async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.sql(
        "update core.definition set first_year = 2026, period_start = '2026-01-01'")
      let steering = try await site.browser(TestSite.token("steering")).get("/projects/1/status")
      #expect(steering.status == 200)
      #expect(steering.body.contains("Der er ingen status endnu"))
      #expect(
        try await site.browser(TestSite.token("coordinator")).get("/projects/1/status").status
          == 200)
    }
  }

  @Test("the page is small, says its language, and keeps a language chosen by hand") func page()
    async throws
  {
    try await TestSite.with { site in
      try await site.fill()
      let page = try await site.browser(TestSite.token("coordinator")).get(
        "/projects/1/status?lang=en")
      #expect(page.body.utf8.count < 50_000)
      #expect(page.headers["content-language"] == "en")
      #expect(page.body.contains("name=\"lang\" value=\"en\""))
      #expect(page.body.contains("href=\"/projects/1/shifts?lang=en\""))
    }
  }

  @Test(
    "an installation with a demonstration says so on every page of it", arguments: [true, false])
  func demonstration(_ isOne: Bool) async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.sql("update core.project set is_demonstration = \(isOne) where project_id = 2")
      for (person, path) in [
        ("nobody", "/sign-in"), ("nobody", "/nothing"), ("nobody", "/link/none"),
        ("coordinator", "/account"),
        ("coordinator", "/projects/1/status"), ("steering", "/projects/1/status"),
        ("coordinator", "/projects/1/shifts"), ("coordinator", "/projects/2/shifts"),
        ("administrator", "/projects/1/staff"), ("both", "/projects"),
        ("steering", "/projects/1/status?as-of=2026-02-15"),
      ] {
        let page = try await site.browser(person == "nobody" ? nil : TestSite.token(person)).get(
          path)
        #expect(page.body.contains("alle personer og tal er opdigtede") == isOne, "\(path)")
      }
    }
  }
}
