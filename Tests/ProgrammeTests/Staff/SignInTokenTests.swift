import Testing

@testable import Programme

@Suite("A sign-in's token") struct SignInTokenTests {
  @Test("is 43 letters of which no two are alike") func unique() {
    let tokens = (0..<100_000).map { _ in SignInToken.fresh().text }
    #expect(Set(tokens).count == 100_000)
    #expect(tokens.prefix(100).allSatisfy { $0.utf8.count == 43 && SignInToken($0)?.text == $0 })
    // Every letter turns up everywhere but in the last place, which carries four bits.
    for place in 0..<42 {
      let letters = Set(tokens.prefix(5000).map { Array($0.utf8)[place] })
      #expect(letters.count == 64)
    }
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "abc", String(repeating: "a", count: 42), String(repeating: "a", count: 44),
      String(repeating: "a", count: 42) + "=", String(repeating: "a", count: 42) + " ",
      String(repeating: "a", count: 41) + "å", String(repeating: "a", count: 42) + "\0",
    ])
  func shape(_ text: String) { #expect(SignInToken(text) == nil) }

  @Test("leaves its SHA-256 and nothing more") func hash() throws {
    let token = try #require(SignInToken(String(repeating: "a", count: 43)))
    #expect(token.hash.count == 32)
    #expect(
      token.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        == "66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0")
  }
}
