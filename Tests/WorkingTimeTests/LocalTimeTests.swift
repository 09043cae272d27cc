import Testing
import WorkingTime

@Suite("A time of day")
struct LocalTimeTests {
  @Test(
    "a time reads back as it was written",
    arguments: [
      ("00:00", 0), ("06:00", 21_600), ("08:30", 30_600), ("20:00", 72_000), ("23:59", 86_340),
      ("23:59:59", 86_399), ("00:00:01", 1),
    ])
  func text(text: String, seconds: Int) throws {
    let time = try #require(LocalTime(text))
    #expect(time.secondsSinceMidnight == seconds)
    #expect(time.description == text)
    #expect(LocalTime(hour: time.hour, minute: time.minute, second: time.second) == time)
    #expect(LocalTime(secondsSinceMidnight: seconds) == time)
  }

  @Test(
    "a text that no clock shows is refused",
    arguments: [
      "", "24:00", "23:60", "23:59:60", "8:30", "08.30", "0830", "08:30:", "08:30:0", "+8:30",
      "08:30 ", "-1:00",
    ])
  func refusedText(text: String) {
    #expect(LocalTime(text) == nil)
  }

  @Test("a time outside one day is refused")
  func outsideTheDay() {
    #expect(LocalTime(secondsSinceMidnight: -1) == nil)
    #expect(LocalTime(secondsSinceMidnight: 86_400) == nil)
    #expect(LocalTime(hour: 24, minute: 0) == nil)
    #expect(LocalTime(hour: 0, minute: -1) == nil)
  }

  @Test("a reading is ordered by its day and then by its time")
  func order() throws {
    let day = try #require(CivilDay("2026-11-21"))
    let early = WallClock(day: day, time: try #require(LocalTime("08:00")))
    let late = WallClock(day: day, time: try #require(LocalTime("20:00")))
    let next = WallClock(day: day.advanced(by: 1), time: try #require(LocalTime("06:00")))
    #expect([next, late, early].sorted() == [early, late, next])
    #expect(early.description == "2026-11-21T08:00")
  }
}
