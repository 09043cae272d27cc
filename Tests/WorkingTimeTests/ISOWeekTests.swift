import Testing
import WorkingTime

@Suite("An ISO week")
struct ISOWeekTests {
  @Test(
    "around New Year a day may lie in a week of another year",
    arguments: [
      ("2004-12-31", "2004-W53"), ("2005-01-02", "2004-W53"), ("2005-01-03", "2005-W01"),
      ("2005-12-31", "2005-W52"), ("2006-01-01", "2005-W52"), ("2006-01-02", "2006-W01"),
      ("2007-12-31", "2008-W01"), ("2008-12-28", "2008-W52"), ("2008-12-29", "2009-W01"),
      ("2010-01-03", "2009-W53"), ("2010-01-04", "2010-W01"), ("2012-01-01", "2011-W52"),
      ("2015-12-28", "2015-W53"), ("2016-01-03", "2015-W53"), ("2016-01-04", "2016-W01"),
      ("2026-12-27", "2026-W52"), ("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"),
      ("2027-01-04", "2027-W01"), ("0001-01-01", "0001-W01"), ("9999-12-31", "9999-W52"),
    ])
  func aroundNewYear(day: String, week: String) throws {
    let day = try #require(CivilDay(day))
    let expected = try #require(ISOWeek(week))
    #expect(ISOWeek(of: day) == expected)
    #expect(expected.description == week)
    #expect(expected.days.contains(day))
  }

  @Test(
    "a year has 53 weeks when it begins or ends on a Thursday, else 52",
    arguments: [
      (2004, 53), (2009, 53), (2015, 53), (2020, 53), (2024, 52), (2025, 52), (2026, 53),
      (2027, 52), (2028, 52), (2029, 52), (2030, 52), (2032, 53),
    ])
  func count(year: Int, weeks: Int) {
    #expect(ISOWeek.count(in: year) == weeks)
    #expect(ISOWeek(year: year, number: weeks) != nil)
    #expect(ISOWeek(year: year, number: weeks + 1) == nil)
  }

  @Test("every week from 1900 to 2100 has seven days, from Monday, and follows the one before it")
  func everyWeek() throws {
    var monday = try #require(CivilDay("1900-01-01"))
    var previous = try #require(ISOWeek("1899-W52"))
    for year in 1900...2100 {
      for number in 1...ISOWeek.count(in: year) {
        let week = try #require(ISOWeek(year: year, number: number))
        let holds =
          week.firstDay == monday && week.days.count == 7 && previous < week
          && week.days.allSatisfy { ISOWeek(of: $0) == week }
        guard holds else {
          Issue.record("\(week) begins on \(week.firstDay), and \(monday) was expected")
          return
        }
        monday = monday.advanced(by: 7)
        previous = week
      }
    }
  }

  @Test(
    "a text that is not exactly a week is refused",
    arguments: [
      "", "2026", "2026-53", "2026-W54", "2025-W53", "2026-W00", "2026-w53", "2026-W5", "2026W53",
      "2026-W53-1", "0000-W01",
    ])
  func refusedText(text: String) {
    #expect(ISOWeek(text) == nil)
  }

  @Test("a week of a year that cannot be written is refused", arguments: [0, 10_000, Int.max])
  func refusedYear(year: Int) {
    #expect(ISOWeek(year: year, number: 1) == nil)
  }
}
