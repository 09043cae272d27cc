import Testing
import WorkingTime

@Suite("A civil day")
struct CivilDayTests {
  @Test("every day from 1900 to 2100 follows the one before it and reads back the same")
  func everyDay() throws {
    var next = -25_567
    var weekday = 1  // 1 January 1900 was a Monday.
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CivilDay.length(ofMonth: month, in: year) {
          let civil = try #require(CivilDay(year: year, month: month, day: day))
          let read = civil.date
          // One expectation for a day, since there are 73,414 of them.
          let holds =
            civil.daysSince1970 == next && civil.weekday.rawValue == weekday
            && read == (year, month, day) && CivilDay(civil.description) == civil
            && CivilDay(daysSince1970: next) == civil
          guard holds else {
            Issue.record("\(year)-\(month)-\(day) is day \(civil.daysSince1970), \(civil)")
            return
          }
          next += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(next == 47_847)
  }

  @Test(
    "a date is counted from 1 January 1970, before it downwards",
    arguments: [
      ("0001-01-01", -719_162, Weekday.monday),
      ("1582-10-15", -141_427, .friday),
      ("1969-12-31", -1, .wednesday),
      ("1970-01-01", 0, .thursday),
      ("2000-02-29", 11_016, .tuesday),
      ("2000-03-01", 11_017, .wednesday),
      ("9999-12-31", 2_932_896, .friday),
    ])
  func count(text: String, daysSince1970: Int, weekday: Weekday) throws {
    let day = try #require(CivilDay(text))
    #expect(day.daysSince1970 == daysSince1970)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "a date that the calendar does not have is refused",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
      (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2026, Int.min, Int.max),
    ])
  func refusedDate(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(
    "a text that is not exactly an ISO date is refused",
    arguments: [
      "", "2026-2-28", "2026-02-30", "26-02-28", "02026-02-28", "2026/02/28", "20260228",
      " 2026-02-28", "2026-02-28 ", "+026-02-28", "-026-02-28", "2026-02-2\u{0}",
      "2026-02-28T00:00", "٢٠٢٦-02-28", "2026‐02‐28", "28-02-2026",
    ])
  func refusedText(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test("a leap year is every fourth, but of the centuries every fourth one only")
  func leapYears() {
    #expect([1904, 2000, 2024, 2028, 2400].allSatisfy(CivilDay.isLeapYear))
    #expect(![1900, 2023, 2025, 2026, 2100].contains(where: CivilDay.isLeapYear))
  }

  @Test("days are ordered, counted and walked")
  func stride() throws {
    let first = try #require(CivilDay("2024-02-28"))
    let last = try #require(CivilDay("2024-03-01"))
    #expect(first < last)
    #expect(first.distance(to: last) == 2)
    #expect(last.advanced(by: -2) == first)
    #expect((first...last).map(\.description) == ["2024-02-28", "2024-02-29", "2024-03-01"])
  }

  @Test(
    "years are added as PostgreSQL adds an interval",
    arguments: [
      ("2008-02-29", 18, "2026-02-28"),
      ("2008-02-29", 4, "2012-02-29"),
      ("2008-02-29", -1, "2007-02-28"),
      ("2008-02-28", 18, "2026-02-28"),
      ("2008-03-01", 18, "2026-03-01"),
      ("2007-02-28", 1, "2008-02-28"),
      ("2008-12-31", 18, "2026-12-31"),
    ])
  func addingYears(from: String, years: Int, to: String) throws {
    #expect(try #require(CivilDay(from)).adding(years: years).description == to)
  }
}
