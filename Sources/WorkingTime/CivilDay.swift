/// A day of the proleptic Gregorian calendar, without a time and without a zone.
public struct CivilDay: Hashable, Sendable {
  /// The number of days since 1970-01-01, negative before it.
  public let daysSince1970: Int

  /// The day that many days after 1970-01-01.
  public init(daysSince1970: Int) {
    self.daysSince1970 = daysSince1970
  }

  /// The day with this date, or nothing when the calendar has no such day in the years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, in: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  init(validYear year: Int, month: Int, day: Int) {
    // The year is taken to begin on 1 March, so that the leap day is its last.
    let marchYear = month > 2 ? year : year - 1
    let (cycle, yearOfCycle) = marchYear.flooringDivision(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
    self.init(daysSince1970: cycle * CivilDay.daysIn400Years + dayOfCycle - CivilDay.daysBefore1970)
  }

  /// The year, the month from 1 and the day of the month from 1.
  public var date: (year: Int, month: Int, day: Int) {
    let (cycle, dayOfCycle) = (daysSince1970 + CivilDay.daysBefore1970)
      .flooringDivision(by: CivilDay.daysIn400Years)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// The year.
  public var year: Int { date.year }

  /// The month, 1 for January.
  public var month: Int { date.month }

  /// The day of the month, from 1.
  public var day: Int { date.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday.allCases[(daysSince1970 + 3).flooringDivision(by: 7).remainder]
  }

  /// Whether the year has a 29 February.
  public static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The number of days of a month, 1 for January.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysIn400Years = 146_097

  /// The days from 0000-03-01 to 1970-01-01.
  private static let daysBefore1970 = 719_468
}
