/// Markup. Text put into it is escaped because it is text; only literals and other markup go in as they are.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  private var bytes: [UInt8]

  public init(stringLiteral markup: String) {
    bytes = Array(markup.utf8)
  }

  public init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Nothing at all: what is left out of a page.
  public static let empty: HTML = ""

  /// The page as it is sent, in UTF-8.
  public var utf8: [UInt8] { bytes }

  public var isEmpty: Bool { bytes.isEmpty }

  public static func + (first: HTML, second: HTML) -> HTML {
    var both = first
    both.bytes += second.bytes
    return both
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    public mutating func appendLiteral(_ markup: String) {
      bytes += markup.utf8
    }

    /// Text: safe between tags and between the quotes of an attribute.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
      }
    }

    /// A number, written as machines write it.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      bytes += String(number).utf8
    }

    /// Markup, as it is; nothing when there is none.
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes += markup.bytes }
    }

    /// Markup after markup.
    public mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
      for part in markup { bytes += part.bytes }
    }

    /// Markup that is there only on a condition.
    public mutating func appendInterpolation(_ markup: @autoclosure () -> HTML, if condition: Bool)
    {
      if condition { bytes += markup().bytes }
    }
  }
}

extension HTML: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
