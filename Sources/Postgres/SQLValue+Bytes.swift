public import FoundationEssentials

/// A byte is bound and read as `bytea` when it stands in an array, which is what bytes do.
extension UInt8: SQLValue {
  /// Writes `\x` and two digits for each byte.
  public static func sqlText(of array: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 + array.count * 2) { text in
      text[0] = UInt8(ascii: "\\")
      text[1] = UInt8(ascii: "x")
      var position = 2
      for byte in array {
        text[position] = digits[Int(byte >> 4)]
        text[position + 1] = digits[Int(byte & 15)]
        position += 2
      }
      return position
    }
  }

  /// Reads `\x` and two digits for each byte.
  public static func array(sqlText: String) -> [UInt8]? {
    let text = sqlText.utf8
    guard text.starts(with: "\\x".utf8), text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2 - 1)
    var high: UInt8?
    for character in text.dropFirst(2) {
      guard let digit = hexadecimalDigit(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }

  private static func hexadecimalDigit(_ character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension Data: SQLValue {
  /// `bytea` in hexadecimal.
  public var sqlText: String? { UInt8.sqlText(of: Array(self)) }

  /// Reads `bytea` in hexadecimal.
  public init?(sqlText: String) {
    guard let bytes = UInt8.array(sqlText: sqlText) else { return nil }
    self.init(bytes)
  }
}

extension UUID: SQLValue {
  /// The lowercase form PostgreSQL writes.
  public var sqlText: String? { uuidString.lowercased() }

  /// Reads the hyphenated form.
  public init?(sqlText: String) { self.init(uuidString: sqlText) }
}
