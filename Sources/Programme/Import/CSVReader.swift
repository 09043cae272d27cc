/// Reads the records of a CSV file as RFC 4180 has them: commas, quotes, LF or CRLF, and a byte-order mark
/// that is passed over. Lines with nothing on them are too.
struct CSVReader {
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// How far into the file it has come, from 0 to 1.
  var progress: Double { bytes.isEmpty ? 1 : Double(position) / Double(bytes.count) }

  /// Reads the next record into one that is used again and again; false at the end of the file.
  mutating func next(into record: inout CSVRecord) -> Bool {
    while position < bytes.count {
      record.begin(onLine: line)
      readRecord(into: &record)
      if !record.isBlank { return true }
    }
    return false
  }

  private mutating func readRecord(into record: inout CSVRecord) {
    while true {
      if position < bytes.count, bytes[position] == quote {
        readQuotedField(into: &record)
      } else {
        readPlainField(into: &record)
      }
      record.endField()
      guard position < bytes.count else { return }
      let separator = bytes[position]
      position += 1
      if separator == comma { continue }
      if separator == carriageReturn { position += 1 }
      line += 1
      return
    }
  }

  private mutating func readPlainField(into record: inout CSVRecord) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == comma || isLineEnd(at: position) { return }
      if byte == quote { record.note(.strayQuote) }
      record.append(byte)
      position += 1
    }
  }

  private mutating func readQuotedField(into record: inout CSVRecord) {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else {
          return expectSeparator(for: &record)
        }
        position += 1
      } else if byte == lineFeed {
        line += 1
      }
      record.append(byte)
    }
    record.note(.unclosedQuote)
  }

  /// After a closing quote the field is over; what stands there all the same is kept, and noted.
  private mutating func expectSeparator(for record: inout CSVRecord) {
    guard position < bytes.count, bytes[position] != comma, !isLineEnd(at: position) else { return }
    record.note(.strayQuote)
    readPlainField(into: &record)
  }

  private func isLineEnd(at index: Int) -> Bool {
    switch bytes[index] {
    case lineFeed: true
    case carriageReturn: index + 1 < bytes.count && bytes[index + 1] == lineFeed
    default: false
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
