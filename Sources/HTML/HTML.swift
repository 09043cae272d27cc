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

  /// Markup that is put together piece by piece, without a copy of each.
  public static func building(_ build: (inout StringInterpolation) -> Void) -> HTML {
    var pieces = StringInterpolation(literalCapacity: 1024, interpolationCount: 0)
    build(&pieces)
    return HTML(stringInterpolation: pieces)
  }

  public static func + (first: HTML, second: HTML) -> HTML {
    var both = first
    both.bytes += second.bytes
    return both
  }

  /// Collects the bytes of one piece of markup.
  ///
  /// Its methods take the types pages are made of and no protocols: generic ones cannot be specialized across
  /// modules, and a page of sixty rows would spend most of its time in witness tables.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    public mutating func appendLiteral(_ markup: String) {
      bytes.append(contentsOf: markup.utf8)
    }

    /// Text: safe between tags and between the quotes of an attribute.
    public mutating func appendInterpolation(_ text: String) {
      bytes.append(escaping: text)
    }

    /// A piece of text, as safe as the whole.
    public mutating func appendInterpolation(_ text: Substring) {
      bytes.append(escaping: String(text))
    }

    /// A number, written as machines write it.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup, as it is.
    public mutating func appendInterpolation(_ markup: HTML) {
      bytes.append(contentsOf: markup.bytes)
    }

    /// Markup, as it is; nothing when there is none.
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { bytes.append(contentsOf: markup.bytes) }
    }

    /// Markup after markup.
    public mutating func appendInterpolation(_ markup: [HTML]) {
      for part in markup { bytes.append(contentsOf: part.bytes) }
    }

    /// Markup that is there only on a condition.
    public mutating func appendInterpolation(_ markup: @autoclosure () -> HTML, if condition: Bool)
    {
      if condition { bytes.append(contentsOf: markup().bytes) }
    }
  }
}

extension [UInt8] {
  /// Most text holds nothing to escape and is copied in one go.
  fileprivate mutating func append(escaping text: String) {
    guard text.utf8Span.span.holdsMarkup else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
      default: append(byte)
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether one of the bytes means something in markup. All five of them are below 64.
  fileprivate var holdsMarkup: Bool {
    for index in indices {
      let byte = self[index]
      if byte < 64, Self.special >> byte & 1 == 1 { return true }
    }
    return false
  }

  private static var special: UInt64 {
    1 << UInt64(UInt8(ascii: "&")) | 1 << UInt64(UInt8(ascii: "<"))
      | 1 << UInt64(UInt8(ascii: ">")) | 1 << UInt64(UInt8(ascii: "\""))
      | 1 << UInt64(UInt8(ascii: "'"))
  }
}

extension HTML: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
