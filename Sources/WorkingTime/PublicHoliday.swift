/// A public holiday (helligdag) in Denmark; 1 May, 5 June and 24 and 31 December are none.
public enum PublicHoliday: CaseIterable, Sendable {
  case newYearsDay
  case maundyThursday
  case goodFriday
  case easterSunday
  case easterMonday
  case greatPrayerDay
  case ascensionDay
  case whitSunday
  case whitMonday
  case christmasDay
  case secondChristmasDay

  /// The last year in which Great Prayer Day was a public holiday; since then it is a working day.
  public static let lastYearOfGreatPrayerDay = 2023

  /// The holiday that falls on a day, if any; before 1583 there is none.
  public init?(on day: CivilDay) {
    let year = day.year
    guard let holiday = PublicHoliday.allCases.first(where: { $0.day(in: year) == day }) else {
      return nil
    }
    self = holiday
  }

  /// The day of this holiday in a year, or nothing when that year does not keep it.
  public func day(in year: Int) -> CivilDay? {
    guard year >= 1583 else { return nil }
    return switch self {
    case .newYearsDay: CivilDay(validYear: year, month: 1, day: 1)
    case .maundyThursday: .easterSunday(of: year).advanced(by: -3)
    case .goodFriday: .easterSunday(of: year).advanced(by: -2)
    case .easterSunday: .easterSunday(of: year)
    case .easterMonday: .easterSunday(of: year).advanced(by: 1)
    case .greatPrayerDay:
      year <= PublicHoliday.lastYearOfGreatPrayerDay
        ? .easterSunday(of: year).advanced(by: 26) : nil
    case .ascensionDay: .easterSunday(of: year).advanced(by: 39)
    case .whitSunday: .easterSunday(of: year).advanced(by: 49)
    case .whitMonday: .easterSunday(of: year).advanced(by: 50)
    case .christmasDay: CivilDay(validYear: year, month: 12, day: 25)
    case .secondChristmasDay: CivilDay(validYear: year, month: 12, day: 26)
    }
  }

  /// The days a year keeps as public holidays, in the order of the calendar.
  public static func days(in year: Int) -> [CivilDay] {
    allCases.compactMap { $0.day(in: year) }
  }
}
