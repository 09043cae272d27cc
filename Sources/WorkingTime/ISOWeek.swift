/// A week of ISO 8601: it begins on a Monday and belongs to the year that has its Thursday.
public struct ISOWeek: Hashable, Sendable {
  /// The year the week belongs to, which for the days around New Year is not always their own.
  public let year: Int

  /// The number of the week, from 1.
  public let number: Int

  /// The week with this number, or nothing when the year, 1 to 9999, has no such week.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...ISOWeek.count(in: year)).contains(number) else {
      return nil
    }
    self.year = year
    self.number = number
  }

  /// The week a day lies in.
  public init(of day: CivilDay) {
    year = day.advanced(by: Weekday.thursday.rawValue - day.weekday.rawValue).year
    number = ISOWeek.firstMonday(of: year).distance(to: day) / 7 + 1
  }

  /// The week's Monday.
  public var firstDay: CivilDay {
    ISOWeek.firstMonday(of: year).advanced(by: (number - 1) * 7)
  }

  /// The week's seven days, from Monday to Sunday.
  public var days: ClosedRange<CivilDay> {
    firstDay...firstDay.advanced(by: 6)
  }

  /// The number of weeks that belong to a year: 52 or 53.
  public static func count(in year: Int) -> Int {
    firstMonday(of: year).distance(to: firstMonday(of: year + 1)) / 7
  }

  /// The Monday of week 1, which is the week of 4 January.
  private static func firstMonday(of year: Int) -> CivilDay {
    let fourth = CivilDay(validYear: year, month: 1, day: 4)
    return fourth.advanced(by: Weekday.monday.rawValue - fourth.weekday.rawValue)
  }
}

extension ISOWeek: Comparable {
  /// Whether one week comes before another.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension ISOWeek: LosslessStringConvertible {
  /// The week written in ISO 8601's extended form, `2015-W53`, or nothing for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
      let year = Int(digits: bytes[0..<4]),
      let number = Int(digits: bytes[6..<8])
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The week in ISO 8601's extended form, `2015-W53`.
  public var description: String {
    "\(year.padded(to: 4))-W\(number.padded(to: 2))"
  }
}
