public import Programme

/// Numbers and days as the reader's language writes them.
public struct Figures: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// What stands for a figure that is hidden or cannot be had.
  public static let none = "–"

  /// Decimal text with the language's decimal mark.
  public func decimal(_ text: String) -> String {
    language == .english ? text : text.replacing(".", with: ",")
  }

  /// Decimal text with that many decimals, rounded half up.
  public func decimal(_ text: String, places: Int) -> String {
    decimal(Self.rounded(text, places: places))
  }

  public func percent(_ text: String) -> String { "\(decimal(text)) %" }

  public func percent(_ text: String, places: Int) -> String {
    "\(decimal(text, places: places)) %"
  }

  /// Percent of decimal text without decimals that say nothing: 75.00 is 75 %.
  public func plainPercent(_ text: String) -> String {
    percent(text.hasSuffix(".00") ? String(text.dropLast(3)) : text)
  }

  /// A share in whole percent, or with one decimal when it is of a hundred or more; rounded half up.
  public func share(_ part: Int, of whole: Int) -> String {
    share(part, of: whole, places: whole < 100 ? 0 : 1)
  }

  /// The same share, with as many decimals as it takes not to look like a target it is not.
  public func share(_ part: Int, of whole: Int, beside target: Double) -> String {
    guard whole > 0 else { return Self.none }
    let fewest = whole < 100 ? 0 : 1
    let isTarget = Double(100 * part) == target * Double(whole)
    let places = (fewest...2).first { places in
      isTarget || Double(Self.rounded(part, of: whole, places: places)) != target
    }
    return share(part, of: whole, places: places ?? 2)
  }

  private func share(_ part: Int, of whole: Int, places: Int) -> String {
    whole > 0 ? percent(Self.rounded(part, of: whole, places: places)) : Self.none
  }

  /// A whole number, or the number with its decimals.
  public func number(_ value: Double) -> String {
    Int(exactly: value).map(grouped) ?? decimal("\(value)")
  }

  /// Thousands apart: "10 579", "10,579".
  public func grouped(_ number: Int) -> String {
    let mark = Phrase(da: "\u{202F}", en: ",")(in: language == .sentinel ? .danish : language)
    return (number < 0 ? "−" : "") + Self.apart(number.magnitude, by: mark)
  }

  /// The digits of a number in groups of three.
  static func apart(_ number: UInt, by separator: String) -> String {
    let digits = Array(String(number))
    return stride(from: digits.count, to: 0, by: -3).reversed().map { end in
      String(digits[max(0, end - 3)..<end])
    }.joined(separator: separator)
  }
}

extension Figures {
  /// Percent as decimal text, from integers so that halves go up.
  private static func rounded(_ part: Int, of whole: Int, places: Int) -> String {
    let unit = power(places)
    return text((200 * unit * part + whole) / (2 * whole), places: places)
  }

  /// Decimal text rounded half up, away from zero.
  private static func rounded(_ decimal: String, places: Int) -> String {
    let isNegative = decimal.hasPrefix("-")
    let parts = decimal.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let kept = fraction.padding(to: places)
    guard parts.count <= 2, let digits = parts.first.flatMap({ Int($0 + kept) }) else {
      return decimal
    }
    let isUp = fraction.dropFirst(places).first.map { $0 >= "5" } ?? false
    let text = text(digits + (isUp ? 1 : 0), places: places)
    return isNegative ? "-" + text : text
  }

  /// The number of smallest units as decimal text: 746 tenths are 74.6.
  private static func text(_ units: Int, places: Int) -> String {
    guard places > 0 else { return "\(units)" }
    let unit = power(places)
    let fraction = String(units % unit)
    return "\(units / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private static func power(_ places: Int) -> Int {
    (0..<places).reduce(1) { unit, _ in unit * 10 }
  }
}

extension String {
  /// The first characters, filled up with zeros.
  fileprivate func padding(to count: Int) -> String {
    String(prefix(count)) + String(repeating: "0", count: max(0, count - self.count))
  }
}
