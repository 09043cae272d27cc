import Crypto
import Foundation
import Postgres
import Programme
import Support
import Testing

@testable import Web

@Suite("Forms") struct FormTests {
  @Test("every form that changes something has the page's key", arguments: TestSite.people)
  func keys(_ person: TestSite.Colleague) async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.makeDemonstration()
      var keys: Set<String> = []
      for path in [
        "/account", "/projects", "/komponenter", "/projects/1/shifts", "/projects/1/staff",
        "/projects/1/status", "/projects/1/follow-ups", "/nowhere",
      ] {
        let page = try await site.browser(TestSite.token(person.name)).get(path).body
        let forms = page.matches(of: /<form method="post"[^>]*>(.{0,80})/).map(\.1)
        for form in forms {
          let key = form.firstMatch(of: /^<input type="hidden" name="key" value="([0-9a-f]{32})">/)
          #expect(key != nil, "\(path): \(form)")
          if let key { keys.insert(String(key.1)) }
        }
      }
      // A key a page, never one of another.
      #expect(keys.count == 8)
    }
  }

  @Test("the forms at the door have a key too, and no field that is secret is sent back")
  func doors() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let link = try await site.link(for: 107)
      let doors = [
        try await site.browser().get("/sign-in"), try await site.browser().get("/link/\(link)"),
        try await site.browser(TestSite.token("coordinator")).get("/account"),
      ]
      for door in doors {
        #expect(door.status == 200)
        let forms = door.body.matches(of: /<form method="post"[^>]*>/).count
        let keys = door.body.matches(of: /<input type="hidden" name="key" value="[0-9a-f]{32}">/)
        #expect(forms > 0 && keys.count == forms)
        let secrets = door.body.matches(of: /<input type="password"[^>]*name="([^"]+)"[^>]*>/)
        #expect(!secrets.isEmpty)
        for secret in secrets {
          #expect(Field.secretNames.contains(String(secret.1)))
          #expect(!secret.0.contains("value="))
        }
      }
    }
  }

  @Test("who signs out everywhere and comes back is answered alike for the same sending")
  func endedByItself() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let form = [("key", Browser.freshKey())]
      let first = try await site.browser(TestSite.token("coordinator")).post(
        "/account/sign-ins/end", form)
      try await site.signIn(101, token: "again")
      let second = try await site.browser(TestSite.token("again")).post(
        "/account/sign-ins/end", form)
      #expect(first.status == 303 && second.status == 303)
      #expect(second.headers["location"] == first.headers["location"])
      #expect(try await site.browser(TestSite.token("again")).get("/account").status == 200)
    }
  }

  @Test("the same sending by another colleague is another sending") func otherColleague()
    async throws
  {
    try await TestSite.with { site in
      try await site.fill()
      let form = [("language", "en"), ("key", Browser.freshKey())]
      for (person, id) in [("coordinator", 101), ("counsellor", 102)] {
        let answer = try await site.browser(TestSite.token(person)).post("/account/language", form)
        #expect(answer.status == 303)
        #expect(try await site.language(of: id) == "en")
      }
      #expect(try await site.submissions() == 2)
    }
  }

  @Test("everything that is wrong with a password is told at once") func allAtOnce() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let refused = try await site.browser(TestSite.token("coordinator")).post(
        "/account/password", [("current", ""), ("password", "kort"), ("again", "andet")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("Ret 3 ting:"))
      for field in ["current", "password", "again"] {
        #expect(refused.body.contains("href=\"#\(field)\""))
        #expect(refused.body.contains("id=\"\(field)-complaint\""))
      }
      let current = try #require(refused.body.firstMatch(of: /<input[^>]*name="current"[^>]*>/)?.0)
      #expect(current.contains("autofocus"))
      #expect(refused.body.matches(of: /\sautofocus/).count == 1)
    }
  }

  @Test(
    "the language chosen at the door is that of the page it leads to",
    arguments: [
      ("/sign-in?next=/account&lang=en", "/account?lang=en"),
      ("/sign-in?next=/account%3Flang%3Den&lang=da", "/account?lang=da"),
      ("/sign-in?next=/account%3Flang%3Den", "/account?lang=en"),
      ("/sign-in?next=/account", "/account"), ("/sign-in?lang=en", "/?lang=en"),
      ("/sign-in?next=//evil.example", "/"),
    ])
  func languageAtTheDoor(_ door: String, _ place: String) async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.givePassword("fire tilfældige ord", to: 101)
      let answer = try await site.browser().post(
        door, [("email", "coordinator@example.org"), ("password", "fire tilfældige ord")])
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == place)
    }
  }

  @Test("a form that was sent after the sign-in had ended leads back to its page")
  func endedSignIn() async throws {
    try await TestSite.with { site in
      let answer = try await site.browser(TestSite.token("stranger")).post(
        "/account/language", [("language", "en")])
      #expect(answer.headers["location"] == "/sign-in?next=/account/language")
      let page = try await site.browser().get("/account/language")
      #expect(page.headers["location"] == "/account")
    }
  }

  @Test("what is sent twice is done once, and answered alike") func twice() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let administrator = site.browser(TestSite.token("administrator"))
      let form = [("key", Browser.freshKey())]
      let path = "/projects/1/staff/101/sign-ins/end"
      let first = try await administrator.post(path, form)
      #expect(first.status == 303)
      // The colleague comes back; the second tap of the same sending does not sign them out again.
      try await site.signIn(101, token: "again")
      let second = try await administrator.post(path, form)
      #expect(second.status == 303)
      #expect(second.headers["location"] == first.headers["location"])
      #expect(try await site.browser(TestSite.token("again")).get("/account").status == 200)
      let another = try await administrator.post(path)
      #expect(another.status == 303)
      #expect(try await site.browser(TestSite.token("again")).get("/account").status == 303)
    }
  }

  @Test("the same key at another place is another sending") func otherPlace() async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.sql(
        """
        insert into core.staff_role (project_id, staff_id, role, during)
        values (1, 107, 'coordinator', '[2020-01-01,)')
        """)
      let administrator = site.browser(TestSite.token("administrator"))
      let form = [("key", Browser.freshKey())]
      for (person, id) in [("coordinator", 101), ("nowhere", 107)] {
        #expect(try await site.browser(TestSite.token(person)).get("/account").status == 200)
        let ended = try await administrator.post("/projects/1/staff/\(id)/sign-ins/end", form)
        #expect(ended.status == 303)
        #expect(try await site.browser(TestSite.token(person)).get("/account").status == 303)
      }
    }
  }

  @Test("the same key with another content is another sending") func otherContent() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let coordinator = site.browser(TestSite.token("coordinator"))
      let key = Browser.freshKey()
      for language in ["da", "en", ""] {
        let chosen = try await coordinator.post(
          "/account/language", [("language", language), ("key", key)])
        #expect(chosen.status == 303)
        #expect(try await site.language(of: 101) == (language.isEmpty ? nil : language))
      }
    }
  }

  @Test("several at once are done once", arguments: [8]) func atOnce(_ count: Int) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let coordinator = site.browser(TestSite.token("coordinator"))
      let form = [("language", "en"), ("key", Browser.freshKey())]
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<count {
          group.addTask { try await coordinator.post("/account/language", form).status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses == Array(repeating: 303, count: count))
      #expect(try await site.submissions() == 1)
    }
  }

  @Test(
    "a form without a key, or with one that no page gave, is not done",
    arguments: [nil, "", "x", "0123456789abcdef0123456789abcdeg"] as [String?])
  func missingKey(_ key: String?) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let sent = "language=en" + (key.map { "&key=\($0)" } ?? "")
      let answer = try await site.browser(TestSite.token("coordinator")).send(
        "POST", "/account/language",
        headers: [
          "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
        ], body: sent)
      #expect(answer.status == 400)
      #expect(try await site.language(of: 101) == nil)
    }
  }

  @Test("a password is changed once, and the second tap hears the same") func password()
    async throws
  {
    try await TestSite.with { site in
      try await site.fill()
      try await site.givePassword("fire tilfældige ord", to: 101)
      let coordinator = site.browser(TestSite.token("coordinator"))
      let new = "fem andre tilfældige ord"
      let form = [
        ("current", "fire tilfældige ord"), ("password", new), ("again", new),
        ("key", Browser.freshKey()),
      ]
      for _ in 0..<2 {
        let answer = try await coordinator.post("/account/password", form)
        #expect(answer.status == 303)
        #expect(answer.headers["set-cookie"]?.contains("password-changed") == true)
      }
    }
  }

  @Test("a door that is knocked at twice opens once") func signInTwice() async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.givePassword("fire tilfældige ord", to: 101)
      let form = [
        ("email", "coordinator@example.org"), ("password", "fire tilfældige ord"),
        ("key", Browser.freshKey()),
      ]
      let first = try await site.browser().post("/sign-in", form)
      let second = try await site.browser().post("/sign-in", form)
      let (former, latter) = (first.token, second.token)
      #expect(former != nil && latter != nil && former != latter)
      #expect(try await site.browser(former).get("/account").status == 303)
      #expect(try await site.browser(latter).get("/account").status == 200)
    }
  }

  @Test("a link that is used twice by one sending lets in the second time as well, and once only")
  func linkTwice() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let link = try await site.link(for: 107)
      let password = "fire tilfældige ord"
      let form = [("password", password), ("again", password), ("key", Browser.freshKey())]
      let first = try await site.browser().post("/link/\(link)", form)
      let second = try await site.browser().post("/link/\(link)", form)
      #expect(first.status == 303 && second.status == 303)
      #expect(try await site.browser(first.token).get("/account").status == 303)
      #expect(try await site.browser(second.token).get("/account").status == 200)
      let later = try await site.browser().post(
        "/link/\(link)", [("password", password), ("again", password)])
      #expect(later.status == 404)
    }
  }

  @Test("a link that is used twice at once by one sending lets in both times") func linkAtOnce()
    async throws
  {
    try await TestSite.with { site in
      try await site.fill()
      let link = try await site.link(for: 107)
      let password = "fire tilfældige ord"
      let form = [("password", password), ("again", password), ("key", Browser.freshKey())]
      let browser = site.browser()
      let answers = try await withThrowingTaskGroup(of: Browser.Answer.self) { group in
        for _ in 0..<4 { group.addTask { try await browser.post("/link/\(link)", form) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.map(\.status) == [303, 303, 303, 303])
      var live = 0
      for answer in answers
      where try await site.browser(answer.token).get("/account").status == 200 { live += 1 }
      #expect(live == 1)
    }
  }

  @Test("what was done is said once") func saidOnce() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let coordinator = site.browser(TestSite.token("coordinator"))
      let chosen = try await coordinator.post("/account/language", [("language", "da")])
      let said = try #require(chosen.headers["set-cookie"])
      #expect(said.hasPrefix("__Host-tjansen-notice=language-chosen; Path=/; Secure; HttpOnly"))
      let cookie =
        "__Host-tjansen=\(TestSite.token("coordinator")); __Host-tjansen-notice=language-chosen"
      let page = try await site.browser().get("/account", headers: ["Cookie": cookie])
      #expect(page.body.contains("role=\"status\""))
      #expect(page.body.contains("Sproget er gemt."))
      #expect(
        page.headers["set-cookie"]?.hasPrefix("__Host-tjansen-notice=; ") == true)
      let next = try await coordinator.get("/account")
      #expect(!next.body.contains("Sproget er gemt."))
      #expect(next.headers["set-cookie"] == nil)
    }
  }

  @Test("only what we say is said") func foreignNotice() async throws {
    try await TestSite.with { site in
      let page = try await site.browser().get(
        "/sign-in", headers: ["Cookie": "__Host-tjansen-notice=<b>hej</b>"])
      #expect(page.status == 200)
      #expect(!page.body.contains("hej") && !page.body.contains("class=\"banner"))
    }
  }

  @Test("the language of a person goes before the browser's, and a link's before both")
  func language() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let coordinator = site.browser(TestSite.token("coordinator"))
      let danish = ["Accept-Language": "da"]
      #expect(try await coordinator.get("/account", headers: danish).body.contains("Din konto"))
      _ = try await coordinator.post("/account/language", [("language", "en")])
      for path in ["/account", "/nowhere"] {
        let page = try await coordinator.get(path, headers: danish)
        #expect(page.body.contains("<html lang=\"en\">"))
        #expect(page.headers["content-language"] == "en")
      }
      let chosen = try await coordinator.get("/account?lang=da", headers: danish)
      #expect(chosen.body.contains("Din konto"))
      // The link's language stays in the page's links.
      #expect(chosen.body.contains("href=\"/projects/1/shifts?lang=da\""))
      #expect(
        try await site.browser(TestSite.token("counsellor")).get("/account", headers: danish).body
          .contains("Din konto"))
    }
  }

  @Test("what was typed survives a refusal, and the reader begins where it is to be mended")
  func survives() async throws {
    try await TestSite.with { site in
      let refused = try await site.browser().post(
        "/sign-in?next=/account",
        [("email", "a\"<b>@example.org"), ("password", "hemmelig")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("value=\"a&quot;&lt;b&gt;@example.org\""))
      #expect(refused.body.contains("action=\"/sign-in?next=/account\""))
      #expect(refused.body.contains("href=\"/sign-in?lang=en&amp;next=/account\""))
      #expect(!refused.body.contains("hemmelig"))
      let password = try #require(refused.body.firstMatch(of: /<input type="password"[^>]*>/)?.0)
      #expect(password.contains(" autofocus"))
      #expect(password.contains("aria-describedby=\"password-complaint\""))
      #expect(refused.body.matches(of: /\sautofocus/).count == 1)
      #expect(refused.body.contains("<title>Fejl: Log ind"))
    }
  }

  @Test("a form that met a lost database comes back ready to be sent again, but no password does")
  func again() async throws {
    let nowhere = DatabaseConfiguration(conninfo: "host=/nowhere/at/all dbname=none")
    let database = Database(nowhere, logger: LogLines().logger)
    let site = Site(
      Records(database), hashing: .instant, settings: .forTests, logger: LogLines().logger)
    try await TestSite.open(site) { port in
      let key = Browser.freshKey()
      let lost = try await Browser(port: port, token: TestSite.token("coordinator")).post(
        "/account/language?lang=en", [("language", "en"), ("note", "\"<b>"), ("key", key)])
      #expect(lost.status == 503)
      #expect(lost.body.contains("<form method=\"post\" action=\"/account/language?lang=en\">"))
      #expect(lost.body.contains("name=\"note\" value=\"&quot;&lt;b&gt;\""))
      #expect(lost.body.contains("name=\"key\" value=\"\(key)\""))
      let page = try await Browser(port: port).get("/sign-in?lang=en")
      #expect(page.status == 503)
      #expect(
        page.body.contains("<a class=\"button main\" href=\"/sign-in?lang=en\">Try again</a>"))
      let secret = try await Browser(port: port).post(
        "/sign-in", [("email", "x@example.org"), ("password", "hemmelig")])
      #expect(secret.status == 503)
      #expect(!secret.body.contains("hemmelig") && !secret.body.contains("<form"))
    }
    await database.close()
  }
}
