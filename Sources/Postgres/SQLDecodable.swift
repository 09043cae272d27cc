/// A value that can be read from the text form PostgreSQL writes.
///
/// An enum or identifier with a decodable raw value needs only to name the conformance.
public protocol SQLDecodable {
  /// Reads the text of a value that is not null; nil when the text is no such value.
  init?(sqlText: String)

  /// What null reads as; nil when null is refused, as it is unless the type is optional.
  static var sqlNull: Self? { get }

  /// How an array of such values is read: an array literal unless the type says otherwise.
  static func array(sqlText: String) -> [Self]?
}

extension SQLDecodable {
  /// Null is refused.
  public static var sqlNull: Self? { nil }

  /// Reads a one-dimensional array literal.
  public static func array(sqlText: String) -> [Self]? {
    guard let elements = ArrayLiteral.elements(of: sqlText) else { return nil }
    var values: [Self] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      guard let value = element.map(Self.init(sqlText:)) ?? sqlNull else { return nil }
      values.append(value)
    }
    return values
  }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
  /// Reads the raw value; nil when the type has no such case.
  public init?(sqlText: String) {
    guard let raw = RawValue(sqlText: sqlText) else { return nil }
    self.init(rawValue: raw)
  }
}

extension SQLDecodable where Self: FixedWidthInteger {
  /// Reads decimal digits; nil when the number does not fit.
  public init?(sqlText: String) {
    self.init(sqlText, radix: 10)
  }
}
