/// Lends texts to C as an array of pointers to zero-terminated strings, nil as a null pointer.
///
/// All of them lie in one piece of memory. The texts hold no U+0000: that was refused before.
func withCStrings<Result>(
  _ texts: [String?],
  _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> Result
) rethrows -> Result {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 1 })
  var offsets: [Int?] = []
  offsets.reserveCapacity(texts.count)
  for text in texts {
    guard let text else {
      offsets.append(nil)
      continue
    }
    offsets.append(bytes.count)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
  }
  return try bytes.withUnsafeBytes { memory in
    var pointers = offsets.map { offset in
      offset.flatMap { memory.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
    }
    pointers.append(nil)
    return try pointers.withUnsafeBufferPointer { list in
      guard let first = list.baseAddress else { preconditionFailure("a list ends with nil") }
      return try body(first)
    }
  }
}
