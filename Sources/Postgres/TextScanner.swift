/// Reads a short ASCII notation from left to right.
struct TextScanner {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { place == bytes.count }

  func peek() -> UInt8? { isAtEnd ? nil : bytes[place] }

  mutating func next() -> UInt8? {
    guard let byte = peek() else { return nil }
    place += 1
    return byte
  }

  /// Steps over the character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  /// Exactly that many decimal digits as a number.
  mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The next decimal digit, if one comes next.
  mutating func digit() -> Int? {
    guard let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
      return nil
    }
    place += 1
    return Int(byte) - 48
  }
}
