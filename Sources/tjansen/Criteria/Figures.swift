internal import Postgres
internal import Programme
internal import WorkingTime

/// Numbers and days as the reader's language writes them.
struct Figures {
  let language: Language

  /// Decimal text with the language's decimal mark.
  func decimal(_ text: String) -> String {
    language == .danish ? text.replacing(".", with: ",") : text
  }

  func percent(_ text: String) -> String { "\(decimal(text)) %" }

  /// A share in whole percent, or with one decimal when it is of a hundred or more; rounded half up.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    guard whole >= 100 else { return "\((200 * part + whole) / (2 * whole)) %" }
    let tenths = (2000 * part + whole) / (2 * whole)
    return percent("\(tenths / 10).\(tenths % 10)")
  }

  /// "30. november 2012", "30 November 2012".
  func day(_ iso: String) -> String {
    guard let day = CivilDay(iso) else { return iso }
    let month = Self.months[day.month - 1]
    return language == .danish
      ? "\(day.day). \(month(in: language)) \(day.year)"
      : "\(day.day) \(month(in: language)) \(day.year)"
  }

  func month(_ iso: String) -> String {
    guard let day = CivilDay(iso) else { return iso }
    return "\(Self.months[day.month - 1](in: language)) \(day.year)"
  }

  /// "1. kvartal 2013" from `2013-Q1`.
  func quarter(_ text: String) -> String {
    let parts = text.split(separator: "-Q")
    guard parts.count == 2 else { return text }
    return language == .danish ? "\(parts[1]). kvartal \(parts[0])" : "Q\(parts[1]) \(parts[0])"
  }

  private static let months: [Phrase] = [
    Phrase(da: "januar", en: "January"), Phrase(da: "februar", en: "February"),
    Phrase(da: "marts", en: "March"), Phrase(da: "april", en: "April"),
    Phrase(da: "maj", en: "May"), Phrase(da: "juni", en: "June"),
    Phrase(da: "juli", en: "July"), Phrase(da: "august", en: "August"),
    Phrase(da: "september", en: "September"), Phrase(da: "oktober", en: "October"),
    Phrase(da: "november", en: "November"), Phrase(da: "december", en: "December"),
  ]
}
