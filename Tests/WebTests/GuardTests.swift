import HTTPTypes
import Postgres
import Support
import Testing

@testable import Web

@Suite("Nothing is changed from another site") struct GuardTests {
  @Test(
    "a form from elsewhere is refused and changes nothing",
    arguments: [
      [:],
      ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site"],
      ["Sec-Fetch-Site": "none"],
      ["Origin": "https://evil.example"],
      ["Origin": "null"],
      ["Sec-Fetch-Site": "same-origin", "Origin": "https://evil.example"],
      ["Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"],
    ])
  func refused(_ headers: [String: String]) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let browser = site.browser(TestSite.token("coordinator"))
      for route in Site.routes where route.method == .post {
        let path = AccessMatrix.requests(of: [route])[0].path
        #expect(try await browser.post(path, headers: headers).status == 403, "\(path)")
      }
      #expect(try await browser.get("/account").status == 200)
    }
  }

  @Test("a form of ours is taken, with either header") func taken() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let browser = site.browser(TestSite.token("coordinator"))
      for headers in [
        ["Sec-Fetch-Site": "same-origin"], ["Origin": "http://localhost:\(site.port)"],
        ["Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:\(site.port)"],
      ] {
        #expect(try await browser.post("/sign-in", headers: headers).status == 422)
      }
    }
  }

  @Test("where the service has a name, only that name is ours") func named() async throws {
    let settings = SiteSettings(origin: "https://tjansen.example", version: "test")
    try await TestSite.with(settings: settings) { site in
      let ours = try await site.browser().post(
        "/sign-in", headers: ["Origin": "https://tjansen.example"])
      #expect(ours.status == 422)
      let called = try await site.browser().post(
        "/sign-in", headers: ["Origin": "http://localhost:\(site.port)"])
      #expect(called.status == 403)
    }
  }

  @Test("no address changes anything when it is only looked at") func safeMethods() async throws {
    #expect(Site.routes.allSatisfy { [.get, .post].contains($0.method) })
    try await TestSite.with { site in
      try await site.fill()
      let before = try await stored(site)
      for (method, path) in AccessMatrix.requests(of: Site.routes) where method == "GET" {
        for person in ["coordinator", "administrator", "steering"] {
          _ = try await site.browser(TestSite.token(person)).get(path)
        }
      }
      #expect(try await stored(site) == before)
    }
  }

  /// What has been written down, and which sign-ins there are.
  private func stored(_ site: TestSite) async throws -> String {
    try await site.database.connect { database in
      try await database.read { tx in
        try tx.value(
          """
          select concat_ws(' ', (select count(*) from audit.change), (select count(*) from core.sign_in_attempt),
            (select string_agg(s::text, ',' order by s.sign_in_id) from core.sign_in as s),
            (select count(*) from core.sign_in_link), (select count(*) from core.password))
          """)
      }
    }
  }
}
