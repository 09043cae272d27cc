internal import Programme
public import WorkingTime

extension Figures {
  /// "30. november 2012", "30 November 2012".
  public func day(_ day: CivilDay) -> String {
    let month = Self.months[day.month - 1](in: language)
    return language == .danish
      ? "\(day.day). \(month) \(day.year)" : "\(day.day) \(month) \(day.year)"
  }

  /// "november 2012"
  public func month(_ day: CivilDay) -> String {
    "\(Self.months[day.month - 1](in: language)) \(day.year)"
  }

  /// "nov. 2012", for a label; months of four letters and fewer are written out.
  public func shortMonth(_ day: CivilDay) -> String {
    "\(Self.shortMonths[day.month - 1](in: language)) \(day.year)"
  }

  /// "tor. 12. marts", "Thu 12 March": for days that are near.
  func nearDay(_ day: CivilDay) -> String {
    let weekday = Self.weekdays[day.weekday.rawValue - 1](in: language)
    let month = Self.months[day.month - 1](in: language)
    return language == .danish
      ? "\(weekday). \(day.day). \(month)" : "\(weekday) \(day.day) \(month)"
  }

  /// "Mandag 23. november", "Monday 23 November": over what happens that day.
  func heading(of day: CivilDay) -> String {
    let weekday = Self.fullWeekdays[day.weekday.rawValue - 1](in: language)
    let month = Self.months[day.month - 1](in: language)
    return language.choose(
      da: "\(weekday) \(day.day). \(month)", en: "\(weekday) \(day.day) \(month)")
  }

  /// "9.12", "9:12".
  func time(_ time: LocalTime) -> String {
    let minute = (time.minute < 10 ? "0" : "") + "\(time.minute)"
    return language.choose(da: "\(time.hour).\(minute)", en: "\(time.hour):\(minute)")
  }

  /// "4. juli 2016 kl. 9.12", "4 July 2016 at 9:12".
  public func moment(_ clock: WallClock) -> String { "\(day(clock.day)) \(at) \(time(clock.time))" }

  /// "tor. 12. marts kl. 15.30", "Thu 12 March at 15:30": for moments that are near.
  func nearMoment(_ clock: WallClock) -> String {
    "\(nearDay(clock.day)) \(at) \(time(clock.time))"
  }

  private var at: String { Phrase(da: "kl.", en: "at")(in: language) }

  /// "1. kvartal 2013" from `2013-Q1`.
  public func quarter(_ text: String) -> String {
    quarter(text, danish: "kvartal")
  }

  /// "1. kvt. 2013" from `2013-Q1`, for a label.
  public func shortQuarter(_ text: String) -> String {
    quarter(text, danish: "kvt.")
  }

  private func quarter(_ text: String, danish word: String) -> String {
    let parts = text.split(separator: "-Q")
    guard parts.count == 2 else { return text }
    return Phrase(da: "\(parts[1]). \(word) \(parts[0])", en: "Q\(parts[1]) \(parts[0])")(
      in: language)
  }

  private static let weekdays: [Phrase] = [
    Phrase(da: "man", en: "Mon"), Phrase(da: "tir", en: "Tue"), Phrase(da: "ons", en: "Wed"),
    Phrase(da: "tor", en: "Thu"), Phrase(da: "fre", en: "Fri"), Phrase(da: "lør", en: "Sat"),
    Phrase(da: "søn", en: "Sun"),
  ]

  private static let fullWeekdays: [Phrase] = [
    Phrase(da: "Mandag", en: "Monday"), Phrase(da: "Tirsdag", en: "Tuesday"),
    Phrase(da: "Onsdag", en: "Wednesday"), Phrase(da: "Torsdag", en: "Thursday"),
    Phrase(da: "Fredag", en: "Friday"), Phrase(da: "Lørdag", en: "Saturday"),
    Phrase(da: "Søndag", en: "Sunday"),
  ]

  private static let shortMonths: [Phrase] = [
    Phrase(da: "jan.", en: "Jan"), Phrase(da: "feb.", en: "Feb"), Phrase(da: "mar.", en: "Mar"),
    Phrase(da: "apr.", en: "Apr"), Phrase(da: "maj", en: "May"), Phrase(da: "juni", en: "June"),
    Phrase(da: "juli", en: "July"), Phrase(da: "aug.", en: "Aug"), Phrase(da: "sep.", en: "Sep"),
    Phrase(da: "okt.", en: "Oct"), Phrase(da: "nov.", en: "Nov"), Phrase(da: "dec.", en: "Dec"),
  ]

  private static let months: [Phrase] = [
    Phrase(da: "januar", en: "January"), Phrase(da: "februar", en: "February"),
    Phrase(da: "marts", en: "March"), Phrase(da: "april", en: "April"),
    Phrase(da: "maj", en: "May"), Phrase(da: "juni", en: "June"),
    Phrase(da: "juli", en: "July"), Phrase(da: "august", en: "August"),
    Phrase(da: "september", en: "September"), Phrase(da: "oktober", en: "October"),
    Phrase(da: "november", en: "November"), Phrase(da: "december", en: "December"),
  ]
}
