import Programme
import Testing
import WorkingTime

@testable import Web

@Suite("Numbers and days as the reader writes them")
struct FiguresTests {
  private let danish = Figures(language: .danish)
  private let english = Figures(language: .english)

  @Test(
    "shares are whole percent below a hundred, one decimal from there, rounded half up",
    arguments: [
      (1, 8, "13 %"), (12, 18, "67 %"), (0, 5, "0 %"), (46, 90, "51 %"), (1, 200, "0,5 %"),
      (2, 3000, "0,1 %"), (0, 0, "–"),
    ])
  func shares(part: Int, whole: Int, text: String) {
    #expect(danish.share(part, of: whole) == text)
  }

  @Test(
    "a share takes the decimals it needs not to look like a target it is not",
    arguments: [
      (53, 71, "74,6 %"), (50, 71, "70 %"), (3, 4, "75 %"), (299, 400, "74,8 %"),
      (7499, 10_000, "74,99 %"),
    ])
  func besideTarget(part: Int, whole: Int, text: String) {
    #expect(danish.share(part, of: whole, beside: 75) == text)
  }

  @Test(
    "decimal text is rounded half up",
    arguments: [
      ("17.84", 1, "17,8"), ("17.85", 1, "17,9"), ("9.99", 1, "10,0"), ("89.5", 0, "90"),
      ("18", 1, "18,0"), ("-4.55", 1, "-4,6"), ("0.05", 1, "0,1"), ("0.04", 1, "0,0"),
    ])
  func decimals(text: String, places: Int, rounded: String) {
    #expect(danish.decimal(text, places: places) == rounded)
  }

  @Test("thousands stand apart and decimals have the language's mark")
  func numbers() {
    #expect(danish.grouped(10_579) == "10\u{202F}579")
    #expect(danish.grouped(999) == "999" && danish.grouped(-1000) == "−1\u{202F}000")
    #expect(danish.number(35) == "35" && danish.number(7.5) == "7,5")
    #expect(danish.percent("51.11") == "51,11 %" && english.percent("51.11") == "51.11 %")
    #expect(danish.plainPercent("75.00") == "75 %" && danish.plainPercent("53.37") == "53,37 %")
  }

  @Test("days, months, quarters and moments read as the language writes them")
  func days() throws {
    let day = try #require(CivilDay("2012-11-30"))
    #expect(danish.day(day) == "30. november 2012" && english.day(day) == "30 November 2012")
    #expect(danish.shortMonth(day) == "nov. 2012" && english.shortMonth(day) == "Nov 2012")
    #expect(danish.shortMonth(try #require(CivilDay("2016-05-01"))) == "maj 2016")
    #expect(danish.quarter("2013-Q1") == "1. kvartal 2013")
    #expect(english.shortQuarter("2013-Q1") == "Q1 2013")
    let morning = WallClock(day: day, time: try #require(LocalTime(hour: 9, minute: 5)))
    #expect(danish.moment(morning) == "30. november 2012 kl. 9.05")
    #expect(english.moment(morning) == "30 November 2012 at 9:05")
  }

  @Test(
    "money has its decimals and its currency",
    arguments: [
      (123_450, "1.234,50 kr.", "DKK 1,234.50"), (0, "0,00 kr.", "DKK 0.00"),
      (5, "0,05 kr.", "DKK 0.05"), (-21_700, "−217,00 kr.", "DKK −217.00"),
      (100_000_000, "1.000.000,00 kr.", "DKK 1,000,000.00"), (99_999, "999,99 kr.", "DKK 999.99"),
    ])
  func money(øre: Int, danish: String, english: String) {
    #expect(self.danish.money(øre) == danish)
    #expect(self.english.money(øre) == english)
  }

  @Test(
    "working time has hours and minutes, and neither when there are none",
    arguments: [
      (210, "3 t 30 m", "3 h 30 m"), (60, "1 t", "1 h"), (45, "45 m", "45 m"), (0, "0 m", "0 m"),
    ])
  func durations(minutes: Int, danish: String, english: String) {
    #expect(self.danish.duration(minutes: minutes) == danish)
    #expect(self.english.duration(minutes: minutes) == english)
  }

  @Test("a heading has the whole day") func headings() throws {
    let day = try #require(CivilDay("2026-11-23"))
    #expect(danish.heading(of: day) == "Mandag 23. november")
    #expect(english.heading(of: day) == "Monday 23 November")
  }

  @Test(
    "weeks are those of ISO 8601",
    arguments: [("2016-03-24", "uge 12"), ("2016-01-01", "uge 53"), ("2018-12-31", "uge 1")])
  func weeks(day: String, danish: String) throws {
    #expect(self.danish.week(of: try #require(CivilDay(day))) == danish)
    #expect(english.week(of: try #require(CivilDay("2016-03-24"))) == "week 12")
  }

  @Test(
    "what is read together stays on one line",
    arguments: [
      ("75 % af dem", "75\u{202F}% af dem"), ("i dag kl. 9.05", "i dag kl.\u{A0}9.05"),
      ("1.234,50 kr. om", "1.234,50\u{A0}kr. om"),
      ("Der mangler 1 ja-svar.", "Der mangler 1 ja\u{2011}svar."),
      ("procent", "procent"), ("", ""), ("% kl. kr.", "% kl.\u{A0}kr."), ("æ %ø", "æ\u{202F}%ø"),
    ])
  func keptTogether(loose: String, tight: String) {
    #expect(loose.keptTogether == tight)
  }
}
