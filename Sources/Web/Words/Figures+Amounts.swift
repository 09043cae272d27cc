internal import Programme
internal import WorkingTime

extension Figures {
  /// An amount of money in øre: "1.234,50 kr.", "DKK 1,234.50".
  func money(_ øre: Int) -> String {
    let cents = String(øre.magnitude % 100)
    let sign = øre < 0 ? "−" : ""
    let (danish, english) = (
      sign + Self.apart(øre.magnitude / 100, by: ".") + ",",
      sign + Self.apart(øre.magnitude / 100, by: ",")
    )
    let fraction = (cents.count < 2 ? "0" : "") + cents
    return Phrase(da: "\(danish)\(fraction) kr.", en: "DKK \(english).\(fraction)")(in: language)
  }

  /// Working time: "3 t 30 m", "3 h 30 m".
  func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = (
      da: [hours == 0 ? nil : "\(hours) t", rest == 0 && hours != 0 ? nil : "\(rest) m"],
      en: [hours == 0 ? nil : "\(hours) h", rest == 0 && hours != 0 ? nil : "\(rest) m"]
    )
    return Phrase(
      da: parts.da.compactMap(\.self).joined(separator: " "),
      en: parts.en.compactMap(\.self).joined(separator: " "))(in: language)
  }

  /// The ISO week of a day: "uge 12", "week 12".
  func week(of day: CivilDay) -> String {
    let number = ISOWeek(of: day).number
    return Phrase(da: "uge \(number)", en: "week \(number)")(in: language)
  }
}
