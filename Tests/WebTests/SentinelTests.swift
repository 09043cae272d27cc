import Programme
import Support
import Testing

@testable import Web

@Suite("A language that nobody speaks") struct SentinelTests {
  /// What stands on the pages besides words: names of people and places, and what each language calls itself.
  private static let data = [
    "Aisha Nordpige", "Birk Norddreng", "Tjansen", "Dansk", "English", "test", "Nord", "Syd",
    "Løget", "Sydby", "Kilden", "coordinator", "counsellor", "administrator", "steering",
    "elsewhere", "both", "nowhere", "example", "org", "Aisha Eksempel", "Birk Eksempel",
    "Çelik Eksempel",
  ]

  @Test(
    "every text of a page comes from the words",
    arguments: [
      ("coordinator", "/projects/1/shifts"), ("counsellor", "/projects/1/follow-ups"),
      ("administrator", "/projects/1/staff"), ("steering", "/projects/1/status"),
      ("coordinator", "/projects/1/status"), ("coordinator", "/account"), ("both", "/projects"),
      ("nowhere", "/projects"), ("coordinator", "/nowhere"), ("nobody", "/sign-in"),
      ("nobody", "/link/none"), ("coordinator", "/komponenter"),
    ])
  func words(_ person: String, _ path: String) async throws {
    try await TestSite.with(settings: .withSentinel) { site in
      try await site.fill()
      try await site.makeDemonstration()
      let token = person == "nobody" ? nil : TestSite.token(person)
      let page = try await site.browser(token).get("\(path)?lang=zxx")
      #expect(page.body.contains("lang=\"zxx\""))
      #expect(page.body.contains("⟦"))
      #expect(Self.foreignTexts(in: page.body) == [])
    }
  }

  @Test("what is refused is told in the words too") func refusals() async throws {
    try await TestSite.with(settings: .withSentinel) { site in
      try await site.fill()
      let refused = try await site.browser().post(
        "/sign-in?lang=zxx", [("email", "x@example.org"), ("password", "gæt gæt gæt")])
      #expect(refused.status == 422)
      #expect(Self.foreignTexts(in: refused.body.replacing("x@", with: "")) == [])
    }
  }

  @Test("a text that is not among the words is found")
  func planted() {
    #expect(Self.foreignTexts(in: "<p>⟦Gem⟧ 3 Save</p>") == ["Save"])
    #expect(Self.foreignTexts(in: "<a aria-label=\"Next\">⟦Næste⟧</a>") == ["Next"])
    #expect(Self.foreignTexts(in: "<p>⟦om ⟦3 dage⟧⟧</p>") == [])
  }

  @Test("nobody is offered it") func notOffered() async throws {
    try await TestSite.with { site in
      let page = try await site.browser().get(
        "/sign-in?lang=zxx", headers: ["Accept-Language": "zxx"])
      #expect(page.body.contains("lang=\"da\""))
      #expect(!page.body.contains("⟦"))
    }
  }

  /// What a reader meets, also by ear, that stands in no brackets and is no data.
  private static func foreignTexts(in body: String) -> [String] {
    // The labels of a drawing are broken into lines; the same words stand whole in its text and its table.
    let body = body.replacing(/<text[^>]*>[^<]*(<tspan[^>]*>[^<]*<\/tspan>)*<\/text>/, with: "")
    var texts = body.matches(of: />([^<]+)</).map { String($0.1) }
    texts += body.matches(
      of: /(?:aria-label|title|alt|placeholder|data-label|content)="([^"]*)"/
    ).map { String($0.1) }
    return texts.compactMap { text in
      var left = text.replacing(/&#?\w+;/, with: " ")
      // The innermost first, so that words within words go too.
      while let words = left.firstMatch(of: /⟦[^⟦⟧]*⟧/) { left.removeSubrange(words.range) }
      for name in data { left = left.replacing(name, with: "") }
      left =
        left.replacing("width=device-width, initial-scale=1", with: "")
        .replacing("light dark", with: "").trimmingPrefix { !$0.isLetter }.description
      return left.contains(where: \.isLetter) ? left : nil
    }
  }
}

extension SiteSettings {
  static var withSentinel: SiteSettings {
    var settings = SiteSettings.forTests
    settings.languages.append(.sentinel)
    return settings
  }
}
