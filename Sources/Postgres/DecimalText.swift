/// A `numeric` as its decimal digits, exactly as the server keeps it: `-12.50`.
public struct DecimalText: Sendable, Hashable, CustomStringConvertible, SQLValue {
  /// An optional minus, digits, and perhaps a point and more digits.
  public let description: String

  /// Reads plain decimal digits; nil for exponents, `NaN` and anything else.
  public init?(_ text: String) {
    var scanner = TextScanner(text)
    _ = scanner.take("-")
    guard scanner.digit() != nil else { return nil }
    while scanner.digit() != nil {}
    if scanner.take(".") {
      guard scanner.digit() != nil else { return nil }
      while scanner.digit() != nil {}
    }
    guard scanner.isAtEnd else { return nil }
    description = text
  }

  /// The digits.
  public var sqlText: String? { description }

  /// Reads a finite `numeric`.
  public init?(sqlText: String) { self.init(sqlText) }
}
