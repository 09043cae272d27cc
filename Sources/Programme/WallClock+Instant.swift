internal import Postgres
internal import WorkingTime

extension WallClock {
  /// What clocks in Denmark show at a moment.
  init(_ moment: Instant) {
    let (seconds, _) = moment.microsecondsSince1970.quotientAndRemainder(dividingBy: 1_000_000)
    self = CopenhagenTime.wallClock(secondsSince1970: Int(seconds)).reading
  }
}
