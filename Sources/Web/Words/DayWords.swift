internal import Programme
internal import WorkingTime

/// Days and times as the reader's language writes them.
struct DayWords {
  let language: Language

  /// "tor. 12. marts", "Thu 12 March".
  func dayInWeek(_ day: CivilDay) -> String {
    let weekday = Self.weekdays[day.weekday.rawValue - 1](in: language)
    return language == .danish
      ? "\(weekday). \(day.day). \(month(day))" : "\(weekday) \(day.day) \(month(day))"
  }

  /// "12. marts 2026", "12 March 2026".
  func day(_ day: CivilDay) -> String {
    language == .danish
      ? "\(day.day). \(month(day)) \(day.year)" : "\(day.day) \(month(day)) \(day.year)"
  }

  /// "15.30", "15:30".
  func time(_ time: LocalTime) -> String {
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return language == .danish ? "\(time.hour).\(minute)" : "\(time.hour):\(minute)"
  }

  /// "tor. 12. marts kl. 15.30", "Thu 12 March at 15:30".
  func moment(_ reading: WallClock) -> String {
    let at = Phrase(da: "kl.", en: "at")(in: language)
    return "\(dayInWeek(reading.day)) \(at) \(time(reading.time))"
  }

  private func month(_ day: CivilDay) -> String { Self.months[day.month - 1](in: language) }

  private static let weekdays: [Phrase] = [
    Phrase(da: "man", en: "Mon"), Phrase(da: "tir", en: "Tue"), Phrase(da: "ons", en: "Wed"),
    Phrase(da: "tor", en: "Thu"), Phrase(da: "fre", en: "Fri"), Phrase(da: "lør", en: "Sat"),
    Phrase(da: "søn", en: "Sun"),
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
