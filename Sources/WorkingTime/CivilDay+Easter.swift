extension CivilDay {
  /// Easter Sunday of a year of the Gregorian calendar, which began in 1583.
  public static func easterSunday(of year: Int) -> CivilDay {
    precondition(year >= 1583, "The Gregorian Easter begins in 1583")
    // The algorithm of Meeus, Jones and Butcher; its letters are those of the literature.
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return CivilDay(validYear: year, month: month, day: day + 1)
  }
}
