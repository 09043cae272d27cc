import Foundation
import Logging
import Postgres
import Support
import Testing

@Suite("Serving") struct ServeCommandTests {
  @Test("opens where it says, answers, and ends cleanly when told to") func wholeLife() async throws
  {
    try await TestDatabase.with { test in
      let service = try await RunningService.start(conninfo: test.conninfo(user: "tjansen_app"))
      let browser = Browser(port: service.port)
      #expect(try await browser.get("/live").status == 200)
      #expect(try await browser.get("/ready").status == 200)
      #expect(try await browser.get("/sign-in").status == 200)
      #expect(try await service.stop() == 0)
      await #expect(throws: (any Error).self) { try await browser.get("/live") }
    }
  }

  @Test("a superuser's connection serves with the service's rights alone") func superuser()
    async throws
  {
    try await TestDatabase.with { test in
      let service = try await RunningService.start(conninfo: test.conninfo())
      #expect(try await Browser(port: service.port).get("/ready").status == 200)
      #expect(try await service.stop() == 0)
    }
  }

  @Test(
    "a superuser's session becomes the service's, anybody else's stays",
    arguments: [("postgres", "tjansen_app false"), ("tjansen_operator", "tjansen_operator true")])
  func rightsGivenUp(_ user: String, _ session: String) async throws {
    try await TestDatabase.with { test in
      let database = Database(
        DatabaseConfiguration(
          conninfo: test.conninfo(user: user), connections: 1, roleInsteadOfSuperuser: "tjansen_app"
        ),
        logger: .silent)
      let found = try await database.read { tx in
        try tx.value(
          "select session_user || ' ' || pg_has_role(session_user, 'tjansen_operator', 'member')::text",
          as: String.self)
      }
      await database.close()
      #expect(found == session)
    }
  }

  @Test(
    "a setting that cannot be is named",
    arguments: [
      ("TJANSEN_HTTP_PORT", "abc", "TJANSEN_HTTP_PORT must be a whole number from 0 to 65535."),
      ("TJANSEN_HTTP_PORT", "65536", "TJANSEN_HTTP_PORT must be a whole number from 0 to 65535."),
      ("TJANSEN_HTP_PORT", "80", "TJANSEN_HTP_PORT is not a setting"),
      ("TJANSEN_LOG_LEVEL", "loud", "TJANSEN_LOG_LEVEL must be one of: trace"),
      (
        "TJANSEN_SITE_ORIGIN", "https://a@tjansen.example", "TJANSEN_SITE_ORIGIN must be an address"
      ),
      (
        "TJANSEN_SITE_ORIGIN", "https://tjansen.example#a", "TJANSEN_SITE_ORIGIN must be an address"
      ),
      ("TJANSEN_SITE_ORIGIN", "https://Tjansen.example", "TJANSEN_SITE_ORIGIN must be an address"),
      (
        "TJANSEN_SITE_ORIGIN", "https://tjansen.example:443",
        "TJANSEN_SITE_ORIGIN must be an address"
      ),
      ("TJANSEN_SITE_ORIGIN", "https://tjænsen.example", "TJANSEN_SITE_ORIGIN must be an address"),
      ("TJANSEN_SITE_STATEMENT", "was.example", "TJANSEN_SITE_STATEMENT must be a whole address"),
      ("TJANSEN_SITE_STATEMENT", "http://was.example/a", "TJANSEN_SITE_STATEMENT must be a whole"),
      ("TJANSEN_TRUSTED_PROXIES", "10.0.0.0/8", "TJANSEN_TRUSTED_PROXIES: “10.0.0.0/8” is no IP"),
      ("TJANSEN_TRUSTED_PROXIES", "127.0.0.1, proxy", "TJANSEN_TRUSTED_PROXIES: “proxy” is no IP"),
      ("TJANSEN_HTTP_HOST", "192.0.2.1", "Listening on “192.0.2.1” is not possible"),
      (
        "TJANSEN_DATABASE", "nonsense",
        "Cannot connect to PostgreSQL: the connection string cannot be read"
      ),
      ("TJANSEN_SITE_ORIGIN", "tjansen.example", "TJANSEN_SITE_ORIGIN must be an address"),
      (
        "TJANSEN_SITE_ORIGIN", "https://tjansen.example/path",
        "TJANSEN_SITE_ORIGIN must be an address"
      ),
    ])
  func settings(_ name: String, _ value: String, _ words: String) async throws {
    let ended = try await Program.tjansen(
      ["serve", "--language", "en"],
      environment: ["TJANSEN_DATABASE": "host=/none"].merging([name: value]) { $1 })
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix(words))
  }

  @Test("a role that may not serve, and a database without the schema, are told at the start")
  func unfit() async throws {
    try await TestDatabase.with { test in
      let ended = try await Program.tjansen(
        ["serve"], environment: ["TJANSEN_DATABASE": test.conninfo(user: "tjansen_operator")])
      #expect(ended.status == 1)
      #expect(ended.errors.contains("tjansen_app"))
    }
    try await TestDatabase.empty { test in
      let ended = try await Program.tjansen(
        ["serve"], environment: ["TJANSEN_DATABASE": test.conninfo()])
      #expect(ended.status == 1)
      #expect(ended.errors.contains("tjansen migrate"))
    }
  }

  @Test("a port that is taken is told, and another named") func takenPort() async throws {
    try await TestDatabase.with { test in
      let conninfo = test.conninfo(user: "tjansen_app")
      let service = try await RunningService.start(conninfo: conninfo)
      let second = try await Program.tjansen(
        ["serve", "--language", "en"],
        environment: ["TJANSEN_DATABASE": conninfo, "TJANSEN_HTTP_PORT": "\(service.port)"])
      #expect(second.status == 1)
      #expect(
        second.errors.contains(
          try Regex("Port \(service.port) is taken by another program. [0-9]+ is free")))
      #expect(try await service.stop() == 0)
    }
  }

  @Test("a database that is not there is waited for: pages answer 503 until it is") func waiting()
    async throws
  {
    let service = try await RunningService.start(conninfo: "host=/nowhere/at/all dbname=none")
    let browser = Browser(port: service.port)
    #expect(try await browser.get("/live").status == 200)
    for path in ["/ready", "/sign-in"] {
      let answer = try await browser.get(path)
      #expect(answer.status == 503)
      #expect(Int(answer.headers["retry-after"] ?? "") ?? 0 > 0)
    }
    #expect(try await service.stop() == 0)
  }
}
