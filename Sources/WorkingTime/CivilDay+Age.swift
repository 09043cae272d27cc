extension CivilDay {
  /// The completed years of a person born on this day, negative before the birth.
  public func age(on day: CivilDay) -> Int {
    // A person born on 29 February turns a year older on 1 March of a common year: the comparison
    // of month and day gives just that, since no 28 February reaches 29 February.
    let birth = date
    let now = day.date
    let birthdayHasCome = (now.month, now.day) >= (birth.month, birth.day)
    return now.year - birth.year - (birthdayHasCome ? 0 : 1)
  }

  /// The first day on which a person born on this day has that age.
  public func dayOfTurning(_ age: Int) -> CivilDay {
    let (year, month, day) = date
    let target = year + age
    guard day <= CivilDay.length(ofMonth: month, in: target) else {
      return CivilDay(validYear: target, month: 3, day: 1)
    }
    return CivilDay(validYear: target, month: month, day: day)
  }
}
