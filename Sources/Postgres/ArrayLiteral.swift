/// PostgreSQL's way of writing a one-dimensional array as text: `{a,"b,c",NULL}`.
enum ArrayLiteral {
  static func text(of elements: [String?]) -> String {
    var text = "{"
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      guard let element else {
        text += "NULL"
        continue
      }
      text += "\""
      for scalar in element.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
        text.unicodeScalars.append(scalar)
      }
      text += "\""
    }
    return text + "}"
  }

  /// The elements, nil for a null; nil altogether when the text is no one-dimensional array.
  static func elements(of text: String) -> [String?]? {
    var scanner = TextScanner(text)
    skipBounds(&scanner)
    guard scanner.take("{") else { return nil }
    var elements: [String?] = []
    if scanner.take("}") { return scanner.isAtEnd ? elements : nil }
    repeat {
      guard let element = element(&scanner) else { return nil }
      elements.append(element)
    } while scanner.take(",")
    return scanner.take("}") && scanner.isAtEnd ? elements : nil
  }

  /// An array whose first index is not 1 says so in front: `[0:1]={a,b}`.
  private static func skipBounds(_ scanner: inout TextScanner) {
    guard scanner.take("[") else { return }
    while let byte = scanner.next(), byte != UInt8(ascii: "=") {}
  }

  private static func element(_ scanner: inout TextScanner) -> String?? {
    if scanner.take("\"") { return quoted(&scanner).map { .some($0) } }
    var bytes: [UInt8] = []
    while let byte = scanner.peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "}") {
      if byte == UInt8(ascii: "{") { return nil }
      if byte == UInt8(ascii: "\\") { _ = scanner.next() }
      guard let next = scanner.next() else { return nil }
      bytes.append(next)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return .some(text == "NULL" ? nil : text)
  }

  private static func quoted(_ scanner: inout TextScanner) -> String? {
    var bytes: [UInt8] = []
    while let byte = scanner.next() {
      switch byte {
      case UInt8(ascii: "\""):
        return String(decoding: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = scanner.next() else { return nil }
        bytes.append(escaped)
      default:
        bytes.append(byte)
      }
    }
    return nil
  }
}
