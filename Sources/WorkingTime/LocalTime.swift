/// A time of day as a clock on the wall shows it, from 00:00:00 to 23:59:59, without a zone.
public struct LocalTime: Hashable, Sendable {
  /// The number of seconds the clock shows past 00:00:00.
  public let secondsSinceMidnight: Int

  /// The time that many seconds past 00:00:00, or nothing outside one day.
  public init?(secondsSinceMidnight: Int) {
    guard (0..<86_400).contains(secondsSinceMidnight) else { return nil }
    self.init(validSeconds: secondsSinceMidnight)
  }

  /// The time with this reading, or nothing when no clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(validSeconds: hour * 3600 + minute * 60 + second)
  }

  init(validSeconds: Int) {
    secondsSinceMidnight = validSeconds
  }

  /// The hour, 0 to 23.
  public var hour: Int { secondsSinceMidnight / 3600 }

  /// The minute, 0 to 59.
  public var minute: Int { secondsSinceMidnight / 60 % 60 }

  /// The second, 0 to 59.
  public var second: Int { secondsSinceMidnight % 60 }
}

extension LocalTime: Comparable {
  /// Whether one time comes before another on the same day's clock.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.secondsSinceMidnight < right.secondsSinceMidnight
  }
}

extension LocalTime: LosslessStringConvertible {
  /// The time written `08:30` or `08:30:00`, or nothing for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 8, bytes[2] == UInt8(ascii: ":"),
      bytes.count == 5 || bytes[5] == UInt8(ascii: ":"),
      let hour = Int(digits: bytes[0..<2]),
      let minute = Int(digits: bytes[3..<5]),
      let second = bytes.count == 5 ? 0 : Int(digits: bytes[6..<8])
    else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// The time as `08:30`, with seconds only when there are any.
  public var description: String {
    let minutes = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
    return second == 0 ? minutes : "\(minutes):\(second.padded(to: 2))"
  }
}
