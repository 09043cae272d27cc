/// A JSON document laid out for reading: a member a line, in the order the document has them.
struct JSONLayout {
  /// Byte by byte: what means anything to JSON is ASCII, and no byte of another character looks like it.
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  init(_ document: String) {
    bytes.reserveCapacity(document.utf8.count * 2)
    for byte in document.utf8 {
      append(byte)
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func append(_ byte: UInt8) {
    if isInString {
      bytes.append(byte)
      isInString = isEscaped || byte != quote
      isEscaped = !isEscaped && byte == backslash
      return
    }
    switch byte {
    case openBrace, openBracket:
      bytes.append(byte)
      depth += 1
      breakLine()
    case closeBrace: close(openBrace, with: byte)
    case closeBracket: close(openBracket, with: byte)
    case comma:
      bytes.append(byte)
      breakLine()
    case colon: bytes.append(contentsOf: [colon, space])
    case space, lineFeed, carriageReturn, tab: break
    default:
      bytes.append(byte)
      isInString = byte == quote
    }
  }

  private mutating func breakLine() {
    bytes.append(lineFeed)
    bytes.append(contentsOf: repeatElement(space, count: 2 * depth))
  }

  /// An empty object or list stays on its line.
  private mutating func close(_ opening: UInt8, with closing: UInt8) {
    depth -= 1
    if let last = bytes.lastIndex(where: { $0 != space && $0 != lineFeed }), bytes[last] == opening
    {
      bytes.removeSubrange((last + 1)...)
    } else {
      breakLine()
    }
    bytes.append(closing)
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")
private let comma = UInt8(ascii: ",")
private let colon = UInt8(ascii: ":")
private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let tab = UInt8(ascii: "\t")
