/// A language of the reader.
public enum Language: String, CaseIterable, Sendable {
  case danish = "da"
  case english = "en"
}
