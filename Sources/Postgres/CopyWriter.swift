internal import CPostgres

/// Takes what a COPY sends to the server, in any pieces, and sends it in chunks of about 64 kB.
public struct CopyWriter: ~Copyable {
  static let chunk = 65_536

  private let connection: OpaquePointer
  private let isBinary: Bool
  private var pending: [UInt8] = []

  init(_ connection: OpaquePointer, isBinary: Bool) {
    self.connection = connection
    self.isBinary = isBinary
    pending.reserveCapacity(Self.chunk * 2)
  }

  /// Sends bytes in the format the statement named.
  ///
  /// Throws ``ContainsNul`` for a zero byte unless the format is binary, and when the connection or
  /// the task has ended. A line the server refuses is known only when the body returns.
  public mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard isBinary || !bytes.contains(0) else { throw ContainsNul(place: .copy) }
    if bytes.count >= Self.chunk {
      try flush()
      try send(bytes)
    } else {
      pending.append(contentsOf: bytes)
      if pending.count >= Self.chunk { try flush() }
    }
  }

  /// Sends bytes in the format the statement named; throws as the other `write` does.
  public mutating func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Sends bytes in the format the statement named; throws as the other `write` does.
  public mutating func write(_ bytes: ArraySlice<UInt8>) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Sends bytes in the format the statement named; throws as the other `write` does.
  public mutating func write(_ bytes: Span<UInt8>) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Sends text in the format the statement named; throws as the other `write` does.
  public mutating func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Sends one row in the text format, escaped; nil is null and `""` is not.
  public mutating func row(_ fields: [String?]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { pending.append(UInt8(ascii: "\t")) }
      if let field { try escape(field) } else { pending.append(contentsOf: "\\N".utf8) }
    }
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.chunk { try flush() }
  }

  mutating func flush() throws {
    guard !pending.isEmpty else { return }
    try pending.withUnsafeBytes { try send($0) }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func escape(_ field: String) throws {
    for byte in field.utf8 {
      switch byte {
      case 0: throw ContainsNul(place: .copy)
      case UInt8(ascii: "\\"): pending.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\t"): pending.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): pending.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): pending.append(contentsOf: "\\r".utf8)
      default: pending.append(byte)
      }
    }
  }

  /// While it sends, libpq does not look at answers: without the check, a cancelled COPY would go
  /// on to the end of what there is to write.
  private func send(_ bytes: UnsafeRawBufferPointer) throws {
    try Task.checkCancellation()
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard PQputCopyData(connection, start, Int32(bytes.count)) == 1 else { throw CopyEnded() }
  }
}
