/// A language of the reader.
public enum Language: String, Sendable {
  case danish = "da"
  case english = "en"
  /// No language at all (ISO 639-3, "zxx"): words in brackets, so that a test sees every text on a page that is
  /// not among the words. No site offers it to people.
  case sentinel = "zxx"

  /// The languages people read.
  public static let spoken: [Language] = [.danish, .english]

  /// The words in this language; only those are put together.
  public func choose(
    da danish: @autoclosure () -> String, en english: @autoclosure () -> String
  ) -> String {
    switch self {
    case .danish: danish()
    case .english: english()
    case .sentinel: "⟦\(danish())⟧"
    }
  }
}
