/// The same words in every language: one that is missing does not compile.
public struct Phrase: Sendable {
  private let danish: String
  private let english: String

  public init(da: String, en: String) {
    danish = da
    english = en
  }

  public func callAsFunction(in language: Language) -> String {
    language.choose(da: danish, en: english)
  }
}
