import Testing
import WorkingTime

@Suite("A Danish public holiday")
struct PublicHolidayTests {
  @Test(
    "Easter moves, and with it Ascension Day and Whit Monday",
    arguments: [
      ("2025-04-20", "2025-05-29", "2025-06-09"),
      ("2026-04-05", "2026-05-14", "2026-05-25"),
      ("2027-03-28", "2027-05-06", "2027-05-17"),
      ("2028-04-16", "2028-05-25", "2028-06-05"),
      ("2029-04-01", "2029-05-10", "2029-05-21"),
      ("2030-04-21", "2030-05-30", "2030-06-10"),
    ])
  func movingDays(easter: String, ascension: String, whitMonday: String) throws {
    let year = try #require(CivilDay(easter)).year
    #expect(CivilDay.easterSunday(of: year).description == easter)
    #expect(PublicHoliday.ascensionDay.day(in: year)?.description == ascension)
    #expect(PublicHoliday.whitMonday.day(in: year)?.description == whitMonday)
  }

  @Test(
    "Easter is right at its earliest, its latest and the exceptions of its rule",
    arguments: [
      "1583-04-10", "1598-03-22", "1609-04-19", "1734-04-25", "1761-03-22", "1818-03-22",
      "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2008-03-23",
      "2011-04-24", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
    ])
  func easter(day: String) throws {
    let day = try #require(CivilDay(day))
    #expect(CivilDay.easterSunday(of: day.year) == day)
  }

  @Test("Easter is always a Sunday from 22 March to 25 April")
  func easterBounds() {
    for year in 1583...4099 {
      let day = CivilDay.easterSunday(of: year)
      #expect(day.weekday == .sunday)
      #expect((day.month, day.day) >= (3, 22) && (day.month, day.day) <= (4, 25))
    }
  }

  @Test("a year's holidays come in the order of the calendar")
  func year2023() {
    #expect(
      PublicHoliday.days(in: 2023).map(\.description) == [
        "2023-01-01", "2023-04-06", "2023-04-07", "2023-04-09", "2023-04-10", "2023-05-05",
        "2023-05-18", "2023-05-28", "2023-05-29", "2023-12-25", "2023-12-26",
      ])
  }

  @Test(
    "Great Prayer Day is kept through 2023 and is a working day from 2024",
    arguments: [
      ("2022-05-13", true), ("2023-05-05", true), ("2024-04-26", false), ("2025-05-16", false),
    ])
  func greatPrayerDay(day: String, isKept: Bool) throws {
    let day = try #require(CivilDay(day))
    #expect(CivilDay.easterSunday(of: day.year).advanced(by: 26) == day)
    #expect(PublicHoliday(on: day) == (isKept ? .greatPrayerDay : nil))
    #expect(PublicHoliday.days(in: day.year).count == (isKept ? 11 : 10))
  }

  @Test(
    "days that are free by agreement only are no public holidays",
    arguments: [2019, 2023, 2024, 2026], ["05-01", "06-05", "12-24", "12-31"])
  func workingDays(year: Int, date: String) throws {
    #expect(PublicHoliday(on: try #require(CivilDay("\(year)-\(date)"))) == nil)
  }

  @Test("a holiday is found on its day and on no day beside it")
  func foundOnItsDay() throws {
    let first = try #require(CivilDay("2020-01-01"))
    let last = try #require(CivilDay("2030-12-31"))
    for day in first...last {
      let kept = PublicHoliday.allCases.filter { $0.day(in: day.year) == day }
      #expect(kept.count <= 1)
      #expect(PublicHoliday(on: day) == kept.first)
    }
  }

  @Test("every holiday has a name of its own in Danish and in English")
  func names() {
    let all = PublicHoliday.allCases
    #expect(Set(all.map(\.name.danish)).count == all.count)
    #expect(Set(all.map(\.name.english)).count == all.count)
    #expect(PublicHoliday.maundyThursday.name == ("Skærtorsdag", "Maundy Thursday"))
  }

  @Test("before the Gregorian calendar there are none")
  func before1583() throws {
    #expect(PublicHoliday(on: try #require(CivilDay("1582-12-25"))) == nil)
    #expect(PublicHoliday(on: try #require(CivilDay("1583-12-25"))) == .christmasDay)
    #expect(PublicHoliday.days(in: 1582).isEmpty)
  }
}
