import HTML
import Programme
import Support
import Testing

@testable import Web

@Suite("Components") struct ComponentTests {
  @Test(
    "the pages of a list are named at the ends and around where one is",
    arguments: [
      (1, 3, "1 2 3"), (1, 12, "1 2 … 12"), (5, 12, "1 … 4 5 6 … 12"), (12, 12, "1 … 11 12"),
      (3, 5, "1 2 3 4 5"), (2, 2, "1 2"),
    ])
  func pages(current: Int, count: Int, places: String) {
    let pagination = Pagination(language: .danish, current: current, count: count) { "?page=\($0)" }
    #expect(pagination.places.map { $0.map(String.init) ?? "…" }.joined(separator: " ") == places)
    let markup = pagination.markup.description
    #expect(markup.contains("rel=\"prev\"") == (current > 1))
    #expect(markup.contains("rel=\"next\"") == (current < count))
    #expect(markup.matches(of: /aria-current="page"/).count == 1)
  }

  @Test("a list of one page needs no way through it") func onePage() {
    #expect(Pagination(language: .danish, current: 1, count: 1) { _ in "" }.markup.isEmpty)
  }

  @Test("a field names its hint and its complaint, and keeps what was typed escaped")
  func field() {
    let complaints = Complaints(
      [Complaint("name", Phrase(da: "Skriv et navn.", en: "Write a name."))], in: .english)
    let field = Field(
      language: .english, kind: .text, name: "name", label: "Name", hint: "As on the card.",
      value: "\"><b>", complaints: complaints)
    let markup = field.markup.description
    #expect(markup.contains("aria-describedby=\"name-hint name-complaint\""))
    #expect(markup.contains("aria-invalid=\"true\"") && markup.contains(" autofocus"))
    #expect(markup.contains("value=\"&quot;&gt;&lt;b&gt;\""))
    #expect(markup.contains("Write a name."))
    #expect(complaints.summary.isEmpty)
  }

  @Test("a field that nothing is wrong with has none of that, and says when it may be left out")
  func plainField() {
    let field = Field(
      language: .english, kind: .longText, name: "note", label: "Note", value: "<a>",
      isRequired: false)
    let markup = field.markup.description
    for sign in ["aria-describedby", "aria-invalid", "autofocus", "required", "is-wrong"] {
      #expect(!markup.contains(sign))
    }
    #expect(markup.contains("(optional)"))
    #expect(markup.contains(">&lt;a&gt;</textarea>"))
  }

  @Test(
    "several complaints are told together, each with the way to its field, and one has the focus")
  func summary() {
    let complaints = Complaints(
      [
        Complaint("a", Phrase(da: "Ret a.", en: "Mend a.")),
        Complaint("b", Phrase(da: "Ret b.", en: "Mend b.")),
      ], in: .danish)
    let summary = complaints.summary.description
    #expect(summary.contains("Ret 2 ting:") && summary.contains("role=\"alert\""))
    #expect(summary.contains("href=\"#a\"") && summary.contains("href=\"#b\""))
    let fields = ["a", "b"].map {
      Field(language: .danish, kind: .text, name: $0, label: $0, complaints: complaints).markup
        .description
    }
    #expect(fields.map { $0.contains(" autofocus") } == [true, false])
  }

  @Test("a payslip adds up what it explains") func payslip() {
    let slip = Payslip(
      language: .danish, name: "A", period: "marts", facts: [],
      lines: [
        .init(what: "x", minutes: 210, rate: 6200, amount: 21_700),
        .init(what: "y", minutes: 90, rate: 6200, amount: 9300),
      ], note: "")
    let markup = slip.markup.description
    #expect(markup.contains("5 t</td>"))
    #expect(markup.contains("310,00\u{A0}kr."))
  }

  @Test(
    "whoever works in a demonstration sees the components, and nobody else",
    arguments: ["en", "da"])
  func componentsPage(language: String) async throws {
    try await TestSite.with { site in
      try await site.fill()
      let path = "/komponenter?lang=\(language)"
      #expect(try await site.browser(TestSite.token("coordinator")).get(path).status == 404)
      try await site.makeDemonstration()
      for person in ["coordinator", "steering", "both"] {
        let page = try await site.browser(TestSite.token(person)).get(path)
        #expect(page.status == 200)
        #expect(page.body.contains("class=\"payslip card\""))
        let ids = page.body.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
      }
      for person in ["elsewhere", "nowhere"] {
        #expect(try await site.browser(TestSite.token(person)).get(path).status == 404)
      }
    }
  }

  @Test("the accessibility statement is where somebody has said it is") func statement()
    async throws
  {
    try await TestSite.with { site in
      #expect(try await site.browser().get("/was").status == 404)
      let door = try await site.browser().get("/sign-in")
      #expect(!door.body.contains("/was"))
    }
    var settings = SiteSettings.forTests
    settings.accessibilityStatement = "https://was.example/tjansen"
    try await TestSite.with(settings: settings) { site in
      let answer = try await site.browser().get("/was")
      #expect(answer.headers["location"] == "https://was.example/tjansen")
      #expect(try await site.browser().get("/sign-in").body.contains("href=\"/was\""))
    }
  }

  @Test("the head says which project, which areas and as what") func frame() async throws {
    try await TestSite.with { site in
      try await site.fill()
      let page = try await site.browser(TestSite.token("counsellor")).get("/projects/1/follow-ups")
      #expect(page.body.contains("<small>Nord · Hele projektet</small>"))
      #expect(page.body.contains("Vejleder"))
      #expect(page.body.contains("Vist 12. marts 2026 kl.\u{A0}10.00"))
      try await site.sql(
        """
        insert into core.staff_role_area (project_id, staff_role_id, area_id)
        select project_id, staff_role_id, 1 from core.staff_role where staff_id = 102
        """)
      let limited = try await site.browser(TestSite.token("counsellor")).get("/projects/1/shifts")
      #expect(limited.body.contains("<small>Nord · Løget</small>"))
    }
  }
}
