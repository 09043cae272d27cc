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
    let month = Self.months[day.month - 1](in: language)
    let short = month.count > 4 ? month.prefix(3) + (language == .danish ? "." : "") : month[...]
    return "\(short) \(day.year)"
  }

  /// "4. juli 2016 kl. 9.12", "4 July 2016 at 9:12".
  public func moment(_ clock: WallClock) -> String {
    let minute = (clock.time.minute < 10 ? "0" : "") + "\(clock.time.minute)"
    return language == .danish
      ? "\(day(clock.day)) kl. \(clock.time.hour).\(minute)"
      : "\(day(clock.day)) at \(clock.time.hour):\(minute)"
  }

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
    return language == .danish ? "\(parts[1]). \(word) \(parts[0])" : "Q\(parts[1]) \(parts[0])"
  }

  private static let months: [Phrase] = [
    Phrase(da: "januar", en: "January"), Phrase(da: "februar", en: "February"),
    Phrase(da: "marts", en: "March"), Phrase(da: "april", en: "April"),
    Phrase(da: "maj", en: "May"), Phrase(da: "juni", en: "June"),
    Phrase(da: "juli", en: "July"), Phrase(da: "august", en: "August"),
    Phrase(da: "september", en: "September"), Phrase(da: "oktober", en: "October"),
    Phrase(da: "november", en: "November"), Phrase(da: "december", en: "December"),
  ]
}
