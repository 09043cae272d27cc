extension CivilDay: Comparable, Strideable {
  /// Whether one day comes before another.
  public static func < (left: CivilDay, right: CivilDay) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }

  /// The number of days from this day to another.
  public func distance(to other: CivilDay) -> Int {
    other.daysSince1970 - daysSince1970
  }

  /// The day that many days later, or earlier when the number is negative.
  public func advanced(by days: Int) -> CivilDay {
    CivilDay(daysSince1970: daysSince1970 + days)
  }

  /// The same date that many years later; 29 February becomes 28 February in a common year.
  public func adding(years: Int) -> CivilDay {
    // PostgreSQL's date + interval decides the leap day this way. Ages do not: see age(on:).
    let (year, month, day) = date
    let target = year + years
    return CivilDay(
      validYear: target, month: month, day: min(day, CivilDay.length(ofMonth: month, in: target)))
  }
}
