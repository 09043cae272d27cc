/// One record of a CSV file, its fields unquoted and laid end to end.
struct CSVRecord {
  /// The line of the file the record starts on; the first is 1.
  fileprivate(set) var line = 0
  fileprivate(set) var flaw: CSVFlaw?
  private var content: [UInt8] = []
  private var ends: [Int] = []
  /// All bytes so far, or-ed: tells whether any is beyond ASCII.
  private var seen: UInt8 = 0
  private var holdsNUL = false

  var fieldCount: Int { ends.count }

  /// The bytes of a field.
  subscript(_ index: Int) -> ArraySlice<UInt8> {
    content[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether every field can be text in the database, seen at a glance.
  var isPlainASCII: Bool { seen < 0x80 && !holdsNUL }

  /// A field as text, with marks where its bytes are no UTF-8.
  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  mutating func begin(onLine line: Int) {
    self.line = line
    flaw = nil
    content.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    seen = 0
    holdsNUL = false
  }

  mutating func append(_ byte: UInt8) {
    content.append(byte)
    seen |= byte
    if byte == 0 { holdsNUL = true }
  }

  mutating func endField() { ends.append(content.count) }

  mutating func note(_ flaw: CSVFlaw) { self.flaw = self.flaw ?? flaw }

  /// Whether the record is a line with nothing on it.
  var isBlank: Bool { ends.count == 1 && content.isEmpty }
}

/// What can be wrong with the quotes of a record.
enum CSVFlaw: Equatable {
  /// A quoted field is not closed before the file ends.
  case unclosedQuote
  /// A quote stands inside an unquoted field, or something follows a closing quote.
  case strayQuote
}
