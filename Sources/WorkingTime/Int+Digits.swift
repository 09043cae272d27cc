extension Int {
  /// The number written with these ASCII digits alone: no sign, no space, no other script's digits.
  init?(digits: ArraySlice<UInt8>) {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    self = number
  }

  /// The number with zeros before it, at least that many digits.
  func padded(to count: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, count - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
