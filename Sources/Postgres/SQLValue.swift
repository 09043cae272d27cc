/// A value that can be both bound and read.
public typealias SQLValue = SQLDecodable & SQLEncodable

extension String: SQLValue {
  /// The string itself.
  public var sqlText: String? { self }

  /// Any text is a string.
  public init?(sqlText: String) { self = sqlText }
}

extension Bool: SQLValue {
  /// `t` or `f`.
  public var sqlText: String? { self ? "t" : "f" }

  /// Reads `t` or `f`.
  public init?(sqlText: String) {
    switch sqlText {
    case "t": self = true
    case "f": self = false
    default: return nil
    }
  }
}

extension Int: SQLValue {}
extension Int16: SQLValue {}
extension Int32: SQLValue {}
extension Int64: SQLValue {}

extension Double: SQLValue {
  /// The shortest digits that read back as the same number.
  public var sqlText: String? { description }

  /// Reads digits, `Infinity`, `-Infinity` or `NaN`.
  public init?(sqlText: String) { self.init(sqlText) }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
  /// The wrapped value's text, or null.
  public var sqlText: String? { flatMap(\.sqlText) }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
  /// Reads the wrapped value.
  public init?(sqlText: String) {
    guard let value = Wrapped(sqlText: sqlText) else { return nil }
    self = value
  }

  /// Null is read as nil.
  public static var sqlNull: Self? { .some(.none) }
}

extension Array: SQLEncodable where Element: SQLEncodable {
  /// An array literal; bytes are written as `bytea`.
  public var sqlText: String? { Element.sqlText(of: self) }
}

extension Array: SQLDecodable where Element: SQLDecodable {
  /// Reads an array literal; bytes are read from `bytea`.
  public init?(sqlText: String) {
    guard let values = Element.array(sqlText: sqlText) else { return nil }
    self = values
  }
}
