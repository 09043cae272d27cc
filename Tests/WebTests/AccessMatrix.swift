import HTTPTypes
import Support

@testable import Web

/// Every address of the service as everybody there is, with what each is answered: what is written here is
/// what may be. An address that is not written here is a mistake.
struct AccessMatrix {
  /// What an address answers to each person, by status; whoever is not named gets what `others` says.
  struct Expectation {
    var others: Int
    var named: [String: Int] = [:]

    func status(for person: String) -> Int { named[person] ?? others }
  }

  /// By method and address, whose project, colleague and sign-in are filled in.
  var expectations: [String: Expectation]

  /// Each feature's are written in a file of their own.
  static let committed = AccessMatrix(
    expectations: general)

  private static let general: [String: Expectation] = [
    "GET /live": .init(others: 200),
    "GET /ready": .init(others: 200),
    "GET /assets/none": .init(others: 404),
    "GET /": .init(others: 303),
    // Nobody has said where the statement is.
    "GET /was": .init(others: 404),
    // Nobody works in a demonstration.
    "GET /komponenter": .signedIn(404),
    "GET /sign-in": .init(others: 200),
    // A form that is empty: nobody is signed in by it.
    "POST /sign-in": .init(others: 422),
    "POST /sign-out": .init(others: 303),
    "GET /link/none": .init(others: 404),
    "POST /link/none": .init(others: 404),
    "GET /account": .signedIn(200),
    "GET /account/password": .init(others: 303),
    "POST /account/password": .signedIn(422),
    "GET /account/language": .init(others: 303),
    // Without a language.
    "POST /account/language": .signedIn(400),
    "POST /account/sign-ins/9999/end": .signedIn(404),
    "POST /account/sign-ins/end": .init(others: 303),
    "GET /projects": .signedIn(200),

    "GET /projects/1/status": .signedIn(
      404,
      ["coordinator": 200, "counsellor": 200, "administrator": 200, "steering": 200, "both": 200]),
    "GET /projects/2/status": .signedIn(404, ["elsewhere": 200, "both": 200]),
    "GET /projects/9999/status": .signedIn(404),
    "GET /projects/1/status.json": .json(
      404,
      ["coordinator": 200, "counsellor": 200, "administrator": 200, "steering": 200, "both": 200]),
    "GET /projects/2/status.json": .json(404, ["elsewhere": 200, "both": 200]),
    "GET /projects/9999/status.json": .json(404),
    "GET /projects/1/shifts": .signedIn(404, ["coordinator": 200, "counsellor": 200, "both": 200]),
    "GET /projects/2/shifts": .signedIn(404, ["elsewhere": 200]),
    "GET /projects/9999/shifts": .signedIn(404),
    "GET /projects/1/follow-ups": .signedIn(
      404, ["coordinator": 200, "counsellor": 200, "both": 200]),
    "GET /projects/2/follow-ups": .signedIn(404, ["elsewhere": 200]),
    "GET /projects/9999/follow-ups": .signedIn(404),
    "GET /projects/1/staff": .signedIn(404, ["administrator": 200]),
    "GET /projects/2/staff": .signedIn(404, ["elsewhere": 200]),
    "GET /projects/9999/staff": .signedIn(404),
    // 107 works in no project; 105 in project 2 alone.
    "POST /projects/1/staff/107/sign-ins/end": .signedIn(404),
    "POST /projects/1/staff/105/sign-ins/end": .signedIn(404),
    "POST /projects/2/staff/105/sign-ins/end": .signedIn(404, ["elsewhere": 303]),
    "POST /projects/9999/staff/105/sign-ins/end": .signedIn(404),
  ]

  /// What stands for the parameters of the routes besides project and colleague: one value each, whose meaning in
  /// each project the feature's file tells.
  static let parameters: [String: String] = [
    ":name": "none", ":link": "none", ":sign-in": "9999",
  ]

  static let persons = TestSite.people.map(\.name) + ["nobody", "stranger"]

  /// What there is to try of the routes: an own, a foreign and a missing project; colleagues likewise.
  static func requests(of routes: [Route]) -> [(method: String, path: String)] {
    routes.flatMap { route in
      let paths =
        route.path.contains(":project")
        ? ["1", "2", "9999"].map { route.path.replacing(":project", with: $0) } : [route.path]
      let filled = paths.flatMap { path in
        path.contains(":colleague")
          ? (path.hasPrefix("/projects/1/") ? ["105", "107"] : ["105"])
            .map { path.replacing(":colleague", with: $0) } : [path]
      }
      return filled.map { path in
        let parts = path.split(separator: "/").map { parameters[String($0)] ?? String($0) }
        return (route.method.rawValue, "/" + parts.joined(separator: "/"))
      }
    }
  }

  /// Everything that is otherwise than written, in words; each person has a database of their own, since
  /// some of it signs them out.
  func differences(routes: [Route] = Site.routes) async throws -> [String] {
    let requests = Self.requests(of: routes)
    let unwritten = requests.map { "\($0.method) \($0.path)" }.filter { expectations[$0] == nil }
    let idle = expectations.keys.filter { key in
      !requests.contains { "\($0.method) \($0.path)" == key }
    }
    var differences =
      unwritten.map { "\($0) is not written down" }
      + idle.map { "\($0) is written down and is not there" }
    differences += try await withThrowingTaskGroup(of: [String].self) { group in
      for person in Self.persons {
        group.addTask { try await self.differences(as: person, requests, routes) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return differences
  }

  private func differences(
    as person: String, _ requests: [(method: String, path: String)], _ routes: [Route]
  ) async throws -> [String] {
    try await TestSite.with(routes: routes) { site in
      try await site.fill()
      var found: [String] = []
      for request in requests.sorted(by: Self.endsLast) {
        guard let expected = expectations["\(request.method) \(request.path)"] else { continue }
        let answer = try await site.browser(Self.token(of: person)).send(
          request.method, request.path,
          headers: [
            "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
          ], body: request.method == "POST" ? "key=\(Browser.freshKey())" : "")
        if answer.status != expected.status(for: person) {
          found.append("\(request.method) \(request.path) answers \(person) \(answer.status)")
        }
        if Self.tellsNames(answer.body), !Self.mayReadNames(person, at: request.path) {
          found.append("\(request.method) \(request.path) tells \(person) a name")
        }
      }
      return found
    }
  }

  private static func tellsNames(_ body: String) -> Bool {
    ["Nordpige", "Norddreng", "Sydpige"].contains { body.contains($0) }
  }

  private static func mayReadNames(_ person: String, at path: String) -> Bool {
    path.hasPrefix("/projects/1/")
      ? ["coordinator", "counsellor", "both"].contains(person) : person == "elsewhere"
  }

  /// What signs out comes last.
  private static func endsLast(
    _ one: (method: String, path: String), _ other: (method: String, path: String)
  ) -> Bool {
    func rank(_ path: String) -> Int {
      switch path {
      case "/account/sign-ins/end", "/sign-out", "/sign-in": 3
      case "/projects/2/staff/105/sign-ins/end": 2
      default: path.hasSuffix("/end") ? 1 : 0
      }
    }
    return (rank(one.path), one.path, one.method) < (rank(other.path), other.path, other.method)
  }

  private static func token(of person: String) -> String? {
    switch person {
    case "nobody": nil
    default: TestSite.token(person)
    }
  }
}

extension AccessMatrix.Expectation {
  /// Strangers are shown the door; those who are signed in get the status, or what stands by their name.
  static func signedIn(_ status: Int, _ named: [String: Int] = [:]) -> Self {
    Self(others: status, named: ["nobody": 303, "stranger": 303].merging(named) { $1 })
  }

  /// The same for what programs read.
  static func json(_ status: Int, _ named: [String: Int] = [:]) -> Self {
    Self(others: status, named: ["nobody": 401, "stranger": 401].merging(named) { $1 })
  }
}
