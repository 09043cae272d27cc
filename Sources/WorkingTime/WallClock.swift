/// A day and the time that clocks show on it, without a zone.
public struct WallClock: Hashable, Sendable {
  /// The day.
  public let day: CivilDay

  /// What the clock shows.
  public let time: LocalTime

  /// A time on a day.
  public init(day: CivilDay, time: LocalTime) {
    self.day = day
    self.time = time
  }
}

extension WallClock: Comparable {
  /// Whether one reading comes before another on a clock that is never changed.
  public static func < (left: WallClock, right: WallClock) -> Bool {
    (left.day, left.time) < (right.day, right.time)
  }
}

extension WallClock: CustomStringConvertible {
  /// The reading as `2026-10-25T02:30`.
  public var description: String { "\(day)T\(time)" }
}
