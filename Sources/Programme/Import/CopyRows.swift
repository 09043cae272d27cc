/// Rows in COPY's text format, gathered into chunks.
struct CopyRows {
  private(set) var bytes: [UInt8] = []
  private var isInRow = false

  /// Whether it is time to send what is there.
  var isFull: Bool { bytes.count >= 64 * 1024 }

  mutating func empty() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a field; an empty one means not known.
  mutating func append(_ field: some Collection<UInt8>) {
    if isInRow {
      bytes.append(UInt8(ascii: "\t"))
    }
    isInRow = true
    if field.isEmpty {
      bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
    }
    for byte in field {
      switch byte {
      case UInt8(ascii: "\\"): escape(byte)
      case UInt8(ascii: "\n"): escape(UInt8(ascii: "n"))
      case UInt8(ascii: "\r"): escape(UInt8(ascii: "r"))
      case UInt8(ascii: "\t"): escape(UInt8(ascii: "t"))
      default: bytes.append(byte)
      }
    }
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isInRow = false
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }
}
