internal import Glibc

/// A moment in UTC, to the microsecond.
public struct Instant: Sendable, Hashable, InstantProtocol, CustomStringConvertible {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before.
  public let microsecondsSince1970: Int64

  /// The moment that many microseconds after 1970-01-01T00:00:00Z.
  public init(microsecondsSince1970: Int64) {
    self.microsecondsSince1970 = microsecondsSince1970
  }

  /// Reads ISO 8601 with an offset, `2026-11-21T10:28:15.25Z`, or the same as PostgreSQL writes it,
  /// `2026-11-21 10:28:15.25+00`; nil for anything else. Digits past microseconds are dropped.
  public init?(_ iso: String) {
    var scanner = TextScanner(iso)
    guard let day = Self.days(&scanner), scanner.take("T") || scanner.take(" "),
      let time = Self.timeOfDay(&scanner), let offset = Self.offset(&scanner), scanner.isAtEnd
    else { return nil }
    microsecondsSince1970 = Int64(day) * 86_400_000_000 + time - offset
  }

  /// The moment the machine's clock shows.
  public static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(
      microsecondsSince1970: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }

  /// ISO 8601 with `Z`; a fraction only when there is one: `2026-11-21T10:28:15.25Z`.
  public var description: String {
    let (days, time) = Self.split(microsecondsSince1970, by: 86_400_000_000)
    let (seconds, fraction) = Self.split(time, by: 1_000_000)
    let date = CivilCalendar.date(dayNumber: Int(days))
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { CivilCalendar.padded(Int($0), to: 2) }.joined(separator: ":")
    var text =
      CivilCalendar.padded(date.year, to: 4) + "-" + CivilCalendar.padded(date.month, to: 2)
    text += "-" + CivilCalendar.padded(date.day, to: 2) + "T" + clock
    if fraction > 0 {
      var digits = CivilCalendar.padded(Int(fraction), to: 6)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }

  /// The earlier moment is the lesser.
  public static func < (one: Instant, other: Instant) -> Bool {
    one.microsecondsSince1970 < other.microsecondsSince1970
  }

  /// The moment that much later, to the microsecond.
  public func advanced(by duration: Duration) -> Instant {
    let parts = duration.components
    let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
    return Instant(microsecondsSince1970: microsecondsSince1970 + microseconds)
  }

  /// The time from this moment to the other.
  public func duration(to other: Instant) -> Duration {
    .microseconds(other.microsecondsSince1970 - microsecondsSince1970)
  }

  private static func split(_ number: Int64, by unit: Int64) -> (Int64, Int64) {
    let rest = number % unit
    return rest < 0 ? (number / unit - 1, rest + unit) : (number / unit, rest)
  }
}

extension Instant {
  private static func days(_ scanner: inout TextScanner) -> Int? {
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
      scanner.take("-"), let day = scanner.digits(2),
      (1...9999).contains(year), (1...12).contains(month),
      (1...CivilCalendar.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    return CivilCalendar.dayNumber(year: year, month: month, day: day)
  }

  private static func timeOfDay(_ scanner: inout TextScanner) -> Int64? {
    guard let hour = scanner.digits(2), hour < 24, scanner.take(":"),
      let minute = scanner.digits(2), minute < 60, scanner.take(":"),
      let second = scanner.digits(2), second < 60
    else { return nil }
    let whole = Int64(hour * 3600 + minute * 60 + second) * 1_000_000
    guard scanner.take(".") else { return whole }
    guard let first = scanner.digit() else { return nil }
    var fraction = Int64(first) * 100_000
    var unit: Int64 = 10_000
    while let digit = scanner.digit() {
      fraction += Int64(digit) * unit
      unit /= 10
    }
    return whole + fraction
  }

  /// Microseconds east of UTC: `Z`, `+00`, `+05:30` or `-03:30:12`.
  private static func offset(_ scanner: inout TextScanner) -> Int64? {
    if scanner.take("Z") { return 0 }
    let isWest = scanner.take("-")
    guard isWest || scanner.take("+"), let hours = scanner.digits(2) else { return nil }
    var seconds = hours * 3600
    if scanner.take(":") {
      guard let minutes = scanner.digits(2), minutes < 60 else { return nil }
      seconds += minutes * 60
    }
    if scanner.take(":") {
      guard let rest = scanner.digits(2), rest < 60 else { return nil }
      seconds += rest
    }
    return Int64(isWest ? -seconds : seconds) * 1_000_000
  }
}

extension Instant: SQLValue {
  /// ISO 8601 in UTC.
  public var sqlText: String? { description }

  /// Reads a `timestamptz`; nil for `infinity` and outside the years 1 to 9999.
  public init?(sqlText: String) { self.init(sqlText) }
}

extension Instant: Codable {
  /// Reads ISO 8601 from a string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = Instant(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not ISO 8601")
    }
    self = instant
  }

  /// Writes ISO 8601 as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
