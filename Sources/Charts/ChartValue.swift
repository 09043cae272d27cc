/// A number with the text it is written as; what is hidden or not measured has a text and no number.
public struct ChartValue: Equatable, Sendable {
  public var amount: Double?
  public var text: String

  public init(_ amount: Double?, _ text: String) {
    self.amount = amount
    self.text = text
  }

  /// A count, written with a thin space between thousands.
  public init(_ count: Int) {
    self.init(Double(count), count.grouped)
  }

  /// A number that may not be seen.
  public static let hidden = ChartValue(nil, dash)

  /// Stands where a number does not.
  static let dash = "–"

  /// The number to draw: never below zero, and nil where there is none.
  var drawn: Double? {
    amount.flatMap { $0.isFinite ? min(max($0, 0), Self.largest) : nil }
  }

  private static let largest = 999_999.0
}
