/// A statement and the values bound to it; whatever is interpolated is sent apart from the text.
///
/// `"select \(name)"` becomes `select $1` with one bound value. Types are inferred by the server
/// from where the parameter stands; where it cannot see, write the cast in the statement.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  let text: String
  let values: [String?]

  /// A statement without bound values.
  public init(stringLiteral value: String) {
    text = value
    values = []
  }

  /// A statement whose interpolated values are bound as `$1`, `$2`, ….
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// Collects the text and the values of an interpolated statement.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [String?] = []

    /// Prepares for a text of about that many bytes and values.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
      values.reserveCapacity(interpolationCount)
    }

    /// Adds a part of the statement as it is written in the source.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Binds a value; it never becomes part of the text.
    public mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value) {
      values.append(value.sqlText)
      text += "$\(values.count)"
    }

    /// Binds a value, or null; without this the compiler takes an optional for an oversight.
    public mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) {
      values.append(value?.sqlText)
      text += "$\(values.count)"
    }

    /// Puts text into the statement itself: for names and keywords the program wrote, never input.
    public mutating func appendInterpolation(unescaped: String) {
      text += unescaped
    }
  }
}
