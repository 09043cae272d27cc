import HTML
import Hummingbird
import Postgres
import Programme
import Support
import Testing

@testable import Web

@Suite("A form that is refused") struct RefusedFormTests {
  @Test("what is wrong with it stands beside its fields, and what was typed stands in them")
  func unfit() async throws {
    try await withForm { site in
      let page = try await site.send([("title", " en titel "), ("day", "")])
      #expect(page.status == 422)
      #expect(page.body.contains("value=\"en titel\""))
      #expect(page.body.contains("id=\"day-complaint\" role=\"alert\""))
      #expect(page.body.firstMatch(of: /<input[^>]*id="day"[^>]*autofocus/) != nil)
    }
  }

  @Test("a broken rule comes back beside the field that stands for it") func brokenRule()
    async throws
  {
    try await withForm { site in
      let page = try await site.send([("title", "projekt"), ("day", "2026-03-02")])
      #expect(page.status == 422)
      #expect(page.body.contains("value=\"projekt\"") && page.body.contains("value=\"2026-03-02\""))
      #expect(page.body.contains("id=\"title-complaint\""))
      let advice = RuleWords.advice(for: .projectIsKnown)(in: .danish)
      #expect(page.body.contains(advice))
    }
  }

  @Test("a broken rule that no field stands for is told before the form") func general()
    async throws
  {
    try await withForm { site in
      let page = try await site.send([("title", "område"), ("day", "2026-03-02")])
      #expect(page.status == 422)
      #expect(page.body.contains("<div class=\"banner bad\" role=\"alert\">"))
      #expect(page.body.contains(RuleWords.advice(for: .areaIsInTheProject)(in: .danish)))
      #expect(!page.body.contains("-complaint\""))
    }
  }

  @Test("what no form can mend is a page of its own, and strangers are told nothing")
  func others() async throws {
    try await withForm { site in
      #expect(try await site.send([("title", "andet"), ("day", "2026-03-02")]).status == 500)
      let stranger = try await site.browser(TestSite.token("stranger")).post(
        "/planted", [("title", ""), ("day", "")])
      #expect(stranger.status == 303)
    }
  }

  @Test("what is fit is done, once") func fit() async throws {
    try await withForm { site in
      let done = try await site.send([("title", "godt"), ("day", "2026-03-02")])
      #expect(done.status == 303 && done.headers["location"] == "/account")
    }
  }

  private func withForm(_ body: @escaping @Sendable (TestSite) async throws -> Void) async throws {
    try await TestSite.with(routes: Site.routes + Planted.routes) { site in
      try await site.fill()
      try await body(site)
    }
  }
}

extension TestSite {
  fileprivate func send(_ fields: [(String, String)]) async throws -> Browser.Answer {
    try await browser(TestSite.token("coordinator")).post("/planted", fields)
  }
}

/// A form with two fields; what is typed in the first decides what goes wrong.
private enum Planted {
  static var routes: [Route] {
    Route.form("/planted", for: .signedIn) { _ in
      Nothing()
    } show: { visit, admitted, form in
      page(visit, admitted.visitor, form)
    } do: { _, form in
      guard let day = form.value("day"), !day.isEmpty else {
        throw UnfitForm([Complaint("day", Phrase(da: "Skriv en dag.", en: "Write a day."))])
      }
      return Break(what: form.value("title") ?? "")
    } refused: { error in
      (error as? BrokenRule).map {
        [Complaint($0.rule, at: $0.rule == .projectIsKnown ? "title" : nil)]
      }
    } then: { visit, _ in
      visit.redirect(to: .account)
    }
  }

  private static func page(_ visit: Visit, _ visitor: Visitor, _ form: TypedForm) -> Response {
    let title = Field(
      language: visit.language, kind: .text, name: "title", label: "Titel",
      value: form.value("title"), complaints: form.complaints)
    let day = Field(
      language: visit.language, kind: .date, name: "day", label: "Dag",
      value: form.value("day"), complaints: form.complaints)
    return visit.show(
      Page(
        title: "Prøve", reader: .visitor(visitor), hasComplaints: !form.complaints.isEmpty,
        main: "<h1>Prøve</h1>\(form.complaints.summary)\(title.markup)\(day.markup)"))
  }
}

/// Breaks what it is told to break.
private struct Break: Command {
  let what: String

  func run(in tx: borrowing Transaction) throws -> Int {
    switch what {
    case "projekt": throw BrokenRule(.projectIsKnown)
    case "område": throw BrokenRule(.areaIsInTheProject)
    case "andet": throw Unexpected()
    default: return 1
    }
  }
}

private struct Unexpected: Error {}
