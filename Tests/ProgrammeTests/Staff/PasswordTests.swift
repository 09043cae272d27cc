import Programme
import Testing

@Suite("Choosing a password") struct PasswordTests {
  private func unfitness(_ text: String, _ words: [String] = []) -> UnfitPassword? {
    do throws(UnfitPassword) {
      _ = try Password(text, avoiding: words)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "any composition of eight characters or more is good",
    arguments: [
      "kqzv wpmx", "fire tilfældige ord her", "æøåÆØÅ æ!", "🎈🦉🚲🌊🍎🎻🧊🪁",
      "korrekthestbatterihæfteklamme",
      String(repeating: "abcdefgh", count: 8), String(repeating: "xyzw1234", count: 16),
      "T0r5k&Salat",
      " mellemrum foran og bag ", "zxqj8842vw", "ñandú-çedilla", "пароль-из-слов",
    ])
  func good(_ text: String) { #expect(unfitness(text) == nil) }

  @Test(
    "what is too short, too long or cannot be written is refused",
    arguments: [
      ("kqzvwpm", .tooShort), ("", .tooShort), ("🎈🦉🚲🌊🍎🎻🧊", .tooShort),
      // One letter with seven marks is one character.
      ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", .tooShort),
      (String(repeating: "kqzv", count: 129), .tooLong), ("kqzv\0wpmxy", .unwritable),
    ] as [(String, UnfitPassword)])
  func measured(_ text: String, _ reason: UnfitPassword) { #expect(unfitness(text) == reason) }

  @Test("the longest and the shortest there may be") func limits() {
    #expect(unfitness("kqzvwpmx") == nil)
    #expect(unfitness(String(repeating: "kqzv", count: 128)) == nil)
  }

  @Test(
    "the commonest are refused, in capitals and with digits after them too",
    arguments: [
      "password", "Password1", "PASSWORD123!", "12345678", "123456789", "qwertyuiop", "adgangskode",
      "Kodeord2026",
      "kodeord123", "iloveyou", "sunshine1", "football", "princess", "1q2w3e4r", "qwerty123",
      "abcd1234",
      "trustno1", "welcome1", "letmein123", "monkey123", "dragon2000", "superman", "baseball",
      "11111111",
      "00000000", "aaaaaaaaaa", "1234qwer", "q1w2e3r4", "zaq12wsx", "starwars", "whatever",
      "computer",
      "michelle", "jennifer", "corvette", "maverick", "mercedes", "samantha", "steelers",
      "internet",
      "Sommer2026!", "Vinter2025", "Danmark1", "danmark123", "velkommen", "hemmelig", "tjansen1",
      "Tjansen2026!",
      "administrator1", "koordinator!", "vejleder2026",
    ])
  func common(_ text: String) { #expect(unfitness(text) != nil) }

  @Test(
    "names around the project count for nothing",
    arguments: [
      ("Nørremarken2026", true), ("løget-løget-løget", true), ("anneHansen1", true),
      ("AAB-Vejle-2026", true),
      ("anne hansen spiller klarinet", false), ("sytten grønne elefanter", false),
      ("nørremarkens tavse flodheste", false),
    ])
  func guessable(_ text: String, _ isRefused: Bool) {
    let words = ["Nørremarken", "Løget", "Anne Hansen", "AAB Vejle", "anne@vejle.example"]
    #expect((unfitness(text, words) != nil) == isRefused)
  }

  @Test("fifty that nobody has thought of are taken") func random() {
    let taken = (0..<50).map { _ in DemonstrationPassword.fresh() }.filter { unfitness($0) == nil }
    #expect(taken.count == 50)
    #expect(Set(taken).count == 50)
  }
}
