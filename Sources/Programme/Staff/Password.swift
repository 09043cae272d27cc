/// A password somebody has chosen and that is good enough to be used.
///
/// Any composition is good (OWASP ASVS 5.0, 6.2): at least 8 characters, not one of the commonest, and not
/// only words that everybody around the project knows.
public struct Password: Sendable {
  /// Unaltered, as typed.
  let text: String

  public static let shortest = 8
  public static let recommended = 15
  /// In UTF-8; a limit only so that nobody sends a book.
  public static let mostBytes = 512

  /// The words are names around the project and the person, which do not count towards the length.
  /// - Throws: `UnfitPassword`.
  public init(_ text: String, avoiding words: [String]) throws(UnfitPassword) {
    guard text.utf8.count <= Self.mostBytes else { throw .tooLong }
    guard !text.unicodeScalars.contains("\0") else { throw .unwritable }
    guard text.count >= Self.shortest else { throw .tooShort }
    guard !CommonPasswords.contains(text) else { throw .common }
    guard Self.hasOwnWords(text, beside: words) else { throw .guessable }
    self.text = text
  }

  /// Whether enough is left when the known words, digits and signs are taken out, or when there were none.
  private static func hasOwnWords(_ text: String, beside words: [String]) -> Bool {
    let lowered = text.lowercased()
    var rest = lowered
    for word in (words + ["tjansen"]).flatMap(parts).sorted(by: { $0.count > $1.count }) {
      rest = rest.replacing(word, with: "")
    }
    guard rest != lowered else { return true }
    return rest.count(where: \.isLetter) >= shortest
  }

  /// The words of a name that are long enough to be one.
  private static func parts(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }.map(
      String.init)
  }
}

/// Why a password cannot be used.
public enum UnfitPassword: Error, Equatable, Sendable, CaseIterable {
  case tooShort, tooLong, common, guessable
  /// It holds U+0000.
  case unwritable
  /// It was not typed the same twice.
  case typedDifferently
}
