/// Which statements the server has prepared for a session, by text; the least recent goes first.
struct StatementCache {
  private struct Entry {
    let name: String
    var lastUse: UInt64
  }

  let limit: Int
  private var entries: [String: Entry] = [:]
  private var names: Set<String> = []
  private var uses: UInt64 = 0

  init(limit: Int = 256) {
    self.limit = limit
  }

  var count: Int { entries.count }

  /// The name a text is prepared under, if it is.
  mutating func name(for text: String) -> String? {
    uses += 1
    guard let index = entries.index(forKey: text) else { return nil }
    entries.values[index].lastUse = uses
    return entries.values[index].name
  }

  /// A name for a new text, the same in every session: `s` and a hash.
  func newName(for text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
    }
    let name = "s" + String(hash, radix: 16)
    var free = name
    var number = 1
    while names.contains(free) {
      free = "\(name)_\(number)"
      number += 1
    }
    return free
  }

  mutating func insert(_ name: String, for text: String) {
    uses += 1
    entries[text] = Entry(name: name, lastUse: uses)
    names.insert(name)
  }

  /// When the cache is full, forgets the least recent statement and says what it was called.
  mutating func evict() -> String? {
    guard entries.count >= limit,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    else { return nil }
    entries[oldest.key] = nil
    names.remove(oldest.value.name)
    return oldest.value.name
  }

  mutating func removeAll() {
    entries = [:]
    names = []
  }
}
