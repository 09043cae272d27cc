/// A civil day in the proleptic Gregorian calendar, between the years 1 and 9999.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The day of that date, nil when there is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilCalendar.daysIn(month: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2016-02-29`; nil for anything else.
  public init?(_ iso: String) {
    var scanner = TextScanner(iso)
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
      scanner.take("-"), let day = scanner.digits(2), scanner.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2016-02-29`.
  public var description: String {
    [
      CivilCalendar.padded(year, to: 4), CivilCalendar.padded(month, to: 2),
      CivilCalendar.padded(day, to: 2),
    ].joined(separator: "-")
  }

  /// The earlier day is the lesser.
  public static func < (one: Day, other: Day) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension Day: SQLValue {
  /// The ISO date.
  public var sqlText: String? { description }

  /// Reads an ISO date; nil for `infinity` and for dates outside the years 1 to 9999.
  public init?(sqlText: String) { self.init(sqlText) }
}

extension Day: Codable {
  /// Reads an ISO date from a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO date")
    }
    self = day
  }

  /// Writes the ISO date as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
