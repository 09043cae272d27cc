import Crypto
import Dispatch
import Foundation
import Postgres
import Programme
import Support
import Testing

@testable import Web

@Suite("Signing in") struct SignInTests {
  /// A colleague with a password, made the way an operator makes one.
  private func withColleague(
    hashing lane: HashingLane = .instant,
    _ body: @Sendable (TestSite, _ link: SignInToken) async throws -> Void
  ) async throws {
    try await TestSite.with(hashing: lane) { site in
      try await site.fill()
      let link = SignInToken.fresh()
      try await site.database.connect(user: "tjansen_operator") { database in
        let isNew = try await Records(database, settings: [.now(.testNow)])
          .perform(
            AddStaff(
              name: "Ny Kollega", email: "ny@example.org", project: "Nord", role: .coordinator,
              areas: [], link: link),
            by: .commandLine(user: "test"))
        #expect(isNew)
      }
      try await body(site, link)
    }
  }

  @Test("a link sets a password once, signs in, and the password then opens the door")
  func wholeWay() async throws {
    try await withColleague(hashing: HashingLane()) { site, link in
      let path = "/link/\(link.text)"
      let invitation = try await site.browser().get(path)
      #expect(invitation.status == 200)
      #expect(invitation.body.contains("Hej Ny Kollega"))

      let weak = try await site.browser().post(
        path, [("password", "password"), ("again", "password")])
      #expect(weak.status == 422)
      #expect(weak.body.contains("almindeligste"))
      #expect(!weak.body.contains("value=\"password\""))

      let password = "fire tilfældige ord æøå"
      let used = try await site.browser().post(path, [("password", password), ("again", password)])
      #expect(used.status == 303)
      let first = try #require(used.token)
      let again = try await site.browser().post(
        path, [("password", password), ("again", password)])
      #expect(again.status == 404)

      let home = try await site.browser(first).get("/")
      #expect(home.headers["location"] == "/projects/1/shifts")

      let wrong = try await site.browser().post(
        "/sign-in", [("email", "ny@example.org"), ("password", password + " ")])
      #expect(wrong.status == 422)
      #expect(wrong.token == nil)
      #expect(wrong.body.contains("value=\"ny@example.org\""))
      let unknown = try await site.browser().post(
        "/sign-in", [("email", "ukendt@example.org"), ("password", password)])
      #expect(
        unknown.lastingBody.replacing("ukendt@example.org", with: "")
          == wrong.lastingBody.replacing("ny@example.org", with: ""))

      let signedIn = try await site.browser(first).post(
        "/sign-in?next=/account", [("email", " NY@example.org"), ("password", password)])
      #expect(signedIn.status == 303)
      #expect(signedIn.headers["location"] == "/account")
      let second = try #require(signedIn.token)
      #expect(second != first)
      // The former token of this browser died with the new one.
      let former = try await site.browser(first).get("/account")
      #expect(former.status == 303)
      let account = try await site.browser(second).get("/account")
      #expect(account.status == 200)
      #expect(!account.body.contains(second))
    }
  }

  @Test("a password change ends the other sign-ins and keeps this one")
  func passwordChange() async throws {
    try await withColleague { site, link in
      let old = "den gamle adgangskode 1"
      let new = "en helt anden sætning"
      let used = try await site.browser().post(
        "/link/\(link.text)", [("password", old), ("again", old)])
      let one = try #require(used.token)
      let other = try #require(
        try await site.browser().post("/sign-in", [("email", "ny@example.org"), ("password", old)])
          .token)

      let wrong = try await site.browser(one).post(
        "/account/password", [("current", "forkert kode"), ("password", new), ("again", new)])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains("Den nuværende adgangskode er forkert"))
      let unlike = try await site.browser(one).post(
        "/account/password", [("current", old), ("password", new), ("again", new + "!")])
      #expect(unlike.status == 422)
      #expect(try await site.browser(other).get("/account").status == 200)

      let changed = try await site.browser(one).post(
        "/account/password", [("current", old), ("password", new), ("again", new)])
      #expect(changed.status == 303)
      #expect(try await site.browser(one).get("/account").status == 200)
      #expect(try await site.browser(other).get("/account").status == 303)
      let stale = try await site.browser().post(
        "/sign-in", [("email", "ny@example.org"), ("password", old)])
      #expect(stale.status == 422)
    }
  }

  @Test("too many guesses wait, the owner elsewhere does not")
  func slowedGuessing() async throws {
    try await withColleague { site, link in
      let password = "fire tilfældige ord"
      _ = try await site.browser().post(
        "/link/\(link.text)", [("password", password), ("again", password)])
      var statuses: [Int] = []
      for _ in 0..<8 {
        let guess = try await site.browser().post(
          "/sign-in", [("email", "ny@example.org"), ("password", "gæt gæt gæt")])
        statuses.append(guess.status)
        if guess.status == 429 {
          #expect(Int(guess.headers["retry-after"] ?? "") ?? 0 > 0)
        }
      }
      #expect(statuses.first == 422)
      #expect(statuses.last == 429)
      // The clock of this test stands still: more than five were never looked at.
      #expect(statuses.filter { $0 == 422 }.count <= 6)
      let right = try await site.browser().post(
        "/sign-in", [("email", "ny@example.org"), ("password", password)])
      #expect(right.status == 429)
    }
    // From another address: a proxy that is trusted says which.
    try await TestSite.with(settings: .behindProxy) { site in
      try await site.fill()
      for _ in 0..<7 {
        _ = try await site.browser().post(
          "/sign-in", [("email", "coordinator@example.org"), ("password", "gæt gæt gæt")],
          headers: ["Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "192.0.2.1"])
      }
      let stranger = try await site.browser().post(
        "/sign-in", [("email", "coordinator@example.org"), ("password", "gæt gæt gæt")],
        headers: ["Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "192.0.2.1"])
      let owner = try await site.browser().post(
        "/sign-in", [("email", "coordinator@example.org"), ("password", "gæt gæt gæt")],
        headers: ["Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "192.0.2.2"])
      #expect(stranger.status == 429)
      #expect(owner.status == 422)
    }
  }

  @Test("who found no place at the door has not tried, and gets in when there is one")
  func fullLane() async throws {
    let gate = DispatchSemaphore(value: 0)
    let (entered, entering) = AsyncStream.makeStream(of: Void.self)
    let lane = HashingLane(width: 1, longestLine: 0) { password, salt, _ in
      if password == "den der spærrer" {
        entering.yield()
        gate.wait()
      }
      return Array(SHA256.hash(data: Array(password.utf8) + salt))
    }
    try await withColleague(hashing: lane) { site, link in
      let password = "fire tilfældige ord"
      _ = try await site.browser().post(
        "/link/\(link.text)", [("password", password), ("again", password)])
      async let blocking = site.browser().post(
        "/sign-in", [("email", "anden@example.org"), ("password", "den der spærrer")])
      for await _ in entered { break }
      for _ in 0..<10 {
        let full = try await site.browser().post(
          "/sign-in", [("email", "ny@example.org"), ("password", password)])
        #expect(full.status == 503)
        #expect(full.headers["retry-after"] == "5")
      }
      gate.signal()
      #expect(try await blocking.status == 422)
      let right = try await site.browser().post(
        "/sign-in", [("email", "ny@example.org"), ("password", password)])
      #expect(right.status == 303)
    }
  }

  @Test("a link ends the sign-in its browser still had") func linkInstead() async throws {
    try await withColleague { site, link in
      let password = "fire tilfældige ord"
      let former = site.browser(TestSite.token("coordinator"))
      #expect(try await former.get("/account").status == 200)
      let used = try await former.post(
        "/link/\(link.text)", [("password", password), ("again", password)])
      #expect(used.token != nil)
      #expect(try await former.get("/account").status == 303)
    }
  }

  @Test(
    "an address is itself however a proxy writes it",
    arguments: [
      ("192.0.2.1", "192.0.2.1"), ("192.0.2.1:8080", "192.0.2.1"), (" 192.0.2.1 ", "192.0.2.1"),
      ("[2001:db8::1]:443", "2001:db8::1"), ("2001:DB8:0::1", "2001:db8::1"),
      ("fe80::1%eth0", "fe80::1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("unknown", nil), ("", nil),
      ("192.0.2.256", nil), ("_hidden", nil),
    ] as [(String, String?)])
  func addresses(_ text: String, _ address: String?) {
    #expect(ClientAddress.address(in: text) == address)
  }

  @Test("signing out clears the browser also when the sign-in has ended by itself")
  func signingOutLate() async throws {
    try await TestSite.with(now: "2026-03-12T21:00:00Z") { site in
      try await site.fill()
      for token in [TestSite.token("coordinator"), TestSite.token("stranger"), nil] {
        let out = try await site.browser(token).post("/sign-out")
        #expect(out.status == 303)
        #expect(out.headers["set-cookie"]?.contains("Max-Age=0") == true)
        #expect(out.headers["clear-site-data"] != nil)
      }
    }
  }

  @Test("an address that nobody trusted has told of changes nothing")
  func spoofedAddress() async throws {
    try await TestSite.with { site in
      var last = 0
      for number in 0..<8 {
        last = try await site.browser().post(
          "/sign-in", [("email", "ukendt@example.org"), ("password", "gæt gæt gæt")],
          headers: ["Sec-Fetch-Site": "same-origin", "X-Forwarded-For": "192.0.2.\(number)"]
        ).status
      }
      #expect(last == 429)
    }
  }

  @Test("signing out ends the sign-in, here and everywhere") func signingOut() async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.sql(
        """
        insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
        select sha256(convert_to(t, 'UTF8')), 101, '2026-03-12 09:00Z', '2026-03-12 09:00Z'
        from (values ('\(TestSite.token("second"))'), ('\(TestSite.token("third"))')) as v (t)
        """)
      let out = try await site.browser(TestSite.token("second")).post("/sign-out")
      #expect(out.status == 303)
      #expect(out.headers["location"] == "/sign-in")
      #expect(out.headers["clear-site-data"] == "\"cache\", \"storage\"")
      #expect(out.headers["set-cookie"]?.contains("Max-Age=0") == true)
      #expect(try await site.browser(TestSite.token("second")).get("/account").status == 303)
      #expect(try await site.browser(TestSite.token("third")).get("/account").status == 200)

      _ = try await site.browser(TestSite.token("coordinator")).post("/account/sign-ins/end")
      #expect(try await site.browser(TestSite.token("third")).get("/account").status == 303)
      #expect(try await site.browser(TestSite.token("coordinator")).get("/account").status == 303)
      // Others are where they were.
      #expect(try await site.browser(TestSite.token("counsellor")).get("/account").status == 200)
    }
  }

  @Test("what ends on one instance has ended on the other") func twoInstances() async throws {
    try await TestSite.with { site in
      try await site.fill()
      try await site.database.connect(user: "tjansen_app") { database in
        let other = Site(
          Records(database, settings: [.now(.testNow)]),
          settings: .forTests, logger: site.log.logger)
        try await TestSite.open(other) { port in
          let token = TestSite.token("coordinator")
          #expect(try await Browser(port: port, token: token).get("/account").status == 200)
          _ = try await site.browser(token).post("/sign-out")
          #expect(try await Browser(port: port, token: token).get("/account").status == 303)
        }
      }
    }
  }

  @Test(
    "a sign-in ends after half an hour of silence and after twelve hours",
    arguments: [
      ("2026-03-12T09:29:59Z", "2026-03-12 09:00Z", 200),
      ("2026-03-12T09:30:01Z", "2026-03-12 09:00Z", 303),
      ("2026-03-12T20:59:59Z", "2026-03-12 20:45Z", 200),
      ("2026-03-12T21:00:01Z", "2026-03-12 20:45Z", 303),
    ])
  func ends(now: String, lastSeen: String, status: Int) async throws {
    try await TestSite.with(now: now) { site in
      try await site.fill()
      try await site.sql("update core.sign_in set last_seen_at = '\(lastSeen)'")
      #expect(
        try await site.browser(TestSite.token("coordinator")).get("/account").status == status)
    }
  }

  @Test("what is used stays alive") func use() async throws {
    try await TestSite.with(now: "2026-03-12T09:25:00Z") { site in
      try await site.fill()
      _ = try await site.browser(TestSite.token("coordinator")).get("/account")
      let seen = try await site.database.connect { database in
        try await database.read { tx in
          try tx.value(
            "select last_seen_at = '2026-03-12 09:25Z' from core.sign_in where staff_id = 101",
            as: Bool.self)
        }
      }
      #expect(seen)
    }
  }

  @Test("the cookie is of this host alone, and neither it nor a password is logged")
  func cookie() async throws {
    try await withColleague { site, link in
      let password = "kanariefuglens hemmelighed"
      let used = try await site.browser().post(
        "/link/\(link.text)", [("password", password), ("again", password)])
      let cookie = try #require(used.headers["set-cookie"])
      #expect(cookie.hasPrefix("__Host-tjansen="))
      for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        #expect(cookie.contains(attribute))
      }
      let token = try #require(used.token)
      _ = try await site.browser(token).get("/account?note=kanariefugl")
      let log = site.log.text
      #expect(log.contains("/account"))
      for secret in [token, link.text, password, "kanariefugl", "ny@example.org", "Ny Kollega"] {
        #expect(!log.contains(secret))
      }
    }
  }

  @Test(
    "only a place of ours is returned to",
    arguments: [
      ("/account", "/account"),
      ("/projects/1/status?as-of=2026-01-01", "/projects/1/status?as-of=2026-01-01"),
      ("//evil.example", nil), ("/\\evil.example", nil), ("https://evil.example", nil), ("", nil),
      ("/a\r\nSet-Cookie: x=y", nil), ("/å", nil),
    ] as [(String, String?)])
  func returning(_ next: String, _ place: String?) {
    #expect(SignInPage.ownPlace(next) == place)
  }
}

extension SiteSettings {
  static let behindProxy = SiteSettings(trustedProxies: ["127.0.0.1"], version: "test")
}

extension Browser.Answer {
  /// The token in the cookie that was set; nil when none was.
  var token: String? {
    guard let cookie = headers["set-cookie"], cookie.hasPrefix("__Host-tjansen=") else {
      return nil
    }
    let value = cookie.dropFirst("__Host-tjansen=".count).prefix { $0 != ";" }
    return value.isEmpty ? nil : String(value)
  }
}

extension Instant {
  /// The moment that tests take for now unless they say otherwise: 2026-03-12T09:00:00Z.
  fileprivate static let testNow = Instant(microsecondsSince1970: 1_773_306_000_000_000)
}
