/// Keeps all tests together from opening more connections than the server has.
actor Seats {
  static let shared = Seats(40)

  private var free: Int
  private var line: [(count: Int, turn: CheckedContinuation<Void, Never>)] = []

  init(_ free: Int) { self.free = free }

  func take(_ count: Int) async {
    if line.isEmpty, free >= count {
      free -= count
    } else {
      await withCheckedContinuation { line.append((count, $0)) }
    }
  }

  func giveBack(_ count: Int) {
    free += count
    while let next = line.first, next.count <= free {
      free -= next.count
      line.removeFirst().turn.resume()
    }
  }
}
