import Hummingbird
import Programme
import Support
import Testing

@testable import Web

@Suite("Who may go where") struct AccessTests {
  @Test("every address answers everybody as it is written down") func matrix() async throws {
    let differences = try await AccessMatrix.committed.differences()
    #expect(differences == [])
  }

  @Test("an address that nobody wrote down is found, and so is one that lets too many in")
  func plantedHoles() async throws {
    let forgotten = Route.open(.get, "/forgotten") { _ in Response(status: .ok) }
    let open = Site.routes.map { route in
      route.path != "/projects/:project/shifts"
        ? route
        : Route.page(route.path, for: .project(.everyRole)) {
          ShiftsAhead(project: try $0.project())
        } show: { _, _ in
          Response(status: .ok)
        }
    }
    let found = try await AccessMatrix.committed.differences(routes: open + [forgotten])
    #expect(found.contains("GET /forgotten is not written down"))
    #expect(found.contains("GET /projects/1/shifts answers steering 200"))
    #expect(found.contains("GET /projects/1/shifts answers administrator 200"))
  }

  @Test("what is foreign and what is missing are answered alike") func alike() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let browser = site.browser(TestSite.token("coordinator"))
      let foreign = try await browser.get("/projects/2/shifts")
      let missing = try await browser.get("/projects/9999/shifts")
      #expect(foreign.status == 404)
      #expect(
        foreign.lastingBody.replacing("/projects/2/", with: "/projects/9999/")
          == missing.lastingBody)
    }
  }

  @Test(
    "a number is written one way",
    arguments: ["01", "+1", "1.0", "1e0", "١", "1%00", "99999999999999999999"])
  func numbers(_ project: String) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let answer = try await site.browser(TestSite.token("coordinator"))
        .get("/projects/\(project.replacing("١", with: "%D9%A1"))/shifts")
      #expect(answer.status == 404)
    }
  }

  @Test("a coordinator reads the shifts with names, an administrator the colleagues")
  func pages() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let shifts = try await site.browser(TestSite.token("coordinator")).get("/projects/1/shifts")
      #expect(shifts.body.contains("Aisha Nordpige"))
      #expect(shifts.body.contains("15.00–17.00"))
      #expect(shifts.body.contains("1/2"))
      let due = try await site.browser(TestSite.token("counsellor")).get("/projects/1/follow-ups")
      #expect(due.body.contains("Birk Norddreng"))
      #expect(due.body.contains("30. april 2026"))
      let staff = try await site.browser(TestSite.token("administrator")).get("/projects/1/staff")
      #expect(staff.body.contains("counsellor@example.org"))
      #expect(!staff.body.contains("elsewhere@example.org"))
    }
  }

  @Test("an administrator signs a colleague out at once") func signingOthersOut() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let coordinator = site.browser(TestSite.token("coordinator"))
      #expect(try await coordinator.get("/account").status == 200)
      let ended = try await site.browser(TestSite.token("administrator"))
        .post("/projects/1/staff/101/sign-ins/end")
      #expect(ended.status == 303)
      #expect(try await coordinator.get("/account").status == 303)
    }
  }
}
