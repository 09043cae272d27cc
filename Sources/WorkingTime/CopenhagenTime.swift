/// The time in Denmark: an hour ahead of UTC, and two from the last Sunday of March to the last
/// Sunday of October, changing at 01:00 UTC.
public enum CopenhagenTime {
  /// The year from which this rule is the law; for earlier years it is applied all the same, and
  /// differs from what clocks showed then (until 1995 summer time ended in September).
  public static let firstYearOfRule = 1996

  /// The instant a clock's reading means, in seconds since 1970 UTC; only a repeated reading needs
  /// the fold, and for any other it is ignored.
  public static func secondsSince1970(
    at reading: WallClock, fold: Fold? = nil
  ) throws(UnclearWallClock) -> Int {
    let seconds = reading.day.daysSince1970 * day + reading.time.secondsSinceMidnight
    let inSummer = seconds - summerOffset
    let inWinter = seconds - winterOffset
    switch (isSummerTime(at: inSummer), !isSummerTime(at: inWinter)) {
    case (true, false): return inSummer
    case (false, true): return inWinter
    case (false, false): throw .isSkipped
    case (true, true):
      guard let fold else { throw .isRepeated }
      return fold == .first ? inSummer : inWinter
    }
  }

  /// What clocks show at an instant, in seconds since 1970 UTC, and whether for the second time.
  public static func wallClock(secondsSince1970 seconds: Int) -> (reading: WallClock, fold: Fold) {
    let (days, time) = (seconds + offset(at: seconds)).flooringDivision(by: day)
    let reading = WallClock(
      day: CivilDay(daysSince1970: days), time: LocalTime(validSeconds: time))
    let isSecond = !isSummerTime(at: seconds) && isSummerTime(at: seconds - hour)
    return (reading, isSecond ? .second : .first)
  }

  /// The number of seconds by which clocks are ahead of UTC at an instant.
  public static func offset(at secondsSince1970: Int) -> Int {
    isSummerTime(at: secondsSince1970) ? summerOffset : winterOffset
  }

  /// Whether it is summer time at an instant, in seconds since 1970 UTC.
  public static func isSummerTime(at secondsSince1970: Int) -> Bool {
    let year = CivilDay(daysSince1970: secondsSince1970.flooringDivision(by: day).quotient).year
    return (summerTimeStart(in: year)..<summerTimeEnd(in: year)).contains(secondsSince1970)
  }

  /// The instant summer time begins in a year, in seconds since 1970 UTC.
  public static func summerTimeStart(in year: Int) -> Int {
    lastSunday(ofMonth: 3, in: year).daysSince1970 * day + hour
  }

  /// The instant summer time ends in a year, in seconds since 1970 UTC.
  public static func summerTimeEnd(in year: Int) -> Int {
    lastSunday(ofMonth: 10, in: year).daysSince1970 * day + hour
  }

  /// March and October both have 31 days.
  private static func lastSunday(ofMonth month: Int, in year: Int) -> CivilDay {
    let last = CivilDay(validYear: year, month: month, day: 31)
    return last.advanced(by: -(last.weekday.rawValue % 7))
  }

  private static let hour = 3600
  private static let day = 24 * hour
  private static let winterOffset = hour
  private static let summerOffset = 2 * hour
}
