/// A value that can be bound to a statement, in the text form PostgreSQL reads.
///
/// An enum or identifier with an encodable raw value needs only to name the conformance.
public protocol SQLEncodable {
  /// The value as PostgreSQL's input function reads it, nil for null.
  var sqlText: String? { get }

  /// How an array of such values is written: an array literal unless the type says otherwise.
  static func sqlText(of array: [Self]) -> String
}

extension SQLEncodable {
  /// An array literal.
  public static func sqlText(of array: [Self]) -> String {
    ArrayLiteral.text(of: array.map(\.sqlText))
  }
}

extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
  /// The raw value's text.
  public var sqlText: String? { rawValue.sqlText }
}

extension SQLEncodable where Self: FixedWidthInteger {
  /// The number in decimal digits.
  public var sqlText: String? { String(self) }
}
