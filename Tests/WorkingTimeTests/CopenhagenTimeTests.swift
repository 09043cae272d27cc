import Foundation
import Testing
import WorkingTime

@Suite("Time in Copenhagen")
struct CopenhagenTimeTests {
  private func reading(_ day: String, _ time: String) throws -> WallClock {
    WallClock(day: try #require(CivilDay(day)), time: try #require(LocalTime(time)))
  }

  /// An instant written as its date and time in UTC.
  private func instant(_ day: String, _ time: String) throws -> Int {
    let utc = try reading(day, time)
    return utc.day.daysSince1970 * 86_400 + utc.time.secondsSinceMidnight
  }

  private static let daysOfChange = [
    ("1996-03-31", "1996-10-27"), ("2000-03-26", "2000-10-29"), ("2025-03-30", "2025-10-26"),
    ("2026-03-29", "2026-10-25"), ("2027-03-28", "2027-10-31"), ("2028-03-26", "2028-10-29"),
    ("2029-03-25", "2029-10-28"), ("2030-03-31", "2030-10-27"), ("2060-03-28", "2060-10-31"),
  ]

  @Test("summer time begins and ends at 01:00 UTC on a last Sunday", arguments: daysOfChange)
  func changes(start: String, end: String) throws {
    let start = try instant(start, "01:00")
    let end = try instant(end, "01:00")
    let year = CopenhagenTime.wallClock(secondsSince1970: start).reading.day.year
    #expect(CopenhagenTime.summerTimeStart(in: year) == start)
    #expect(CopenhagenTime.summerTimeEnd(in: year) == end)
    #expect(CopenhagenTime.offset(at: start - 1) == 3600)
    #expect(CopenhagenTime.offset(at: start) == 7200)
    #expect(CopenhagenTime.offset(at: end - 1) == 7200)
    #expect(CopenhagenTime.offset(at: end) == 3600)
  }

  @Test(
    "the hour that spring skips is refused, and the seconds beside it are not",
    arguments: daysOfChange)
  func springGap(start: String, end: String) throws {
    let start = (day: start, instant: try instant(start, "01:00"))
    let before = try reading(start.day, "01:59:59")
    #expect(try CopenhagenTime.secondsSince1970(at: before) == start.instant - 1)
    for time in ["02:00", "02:30", "02:59:59"] {
      for fold in [nil, Fold.first, .second] {
        #expect(throws: UnclearWallClock.isSkipped) {
          try CopenhagenTime.secondsSince1970(at: try reading(start.day, time), fold: fold)
        }
      }
    }
    let after = try reading(start.day, "03:00")
    #expect(try CopenhagenTime.secondsSince1970(at: after) == start.instant)
  }

  @Test(
    "the hour that autumn repeats needs a fold, and the seconds beside it do not",
    arguments: daysOfChange)
  func autumnRepeat(start: String, end: String) throws {
    let end = (day: end, instant: try instant(end, "01:00"))
    let before = try reading(end.day, "01:59:59")
    #expect(try CopenhagenTime.secondsSince1970(at: before) == end.instant - 3601)
    for (time, seconds) in [("02:00", 0), ("02:30", 1800), ("02:59:59", 3599)] {
      let repeated = try reading(end.day, time)
      #expect(throws: UnclearWallClock.isRepeated) {
        try CopenhagenTime.secondsSince1970(at: repeated)
      }
      let first = try CopenhagenTime.secondsSince1970(at: repeated, fold: .first)
      let second = try CopenhagenTime.secondsSince1970(at: repeated, fold: .second)
      #expect(first == end.instant - 3600 + seconds)
      #expect(second == end.instant + seconds)
    }
    let after = try reading(end.day, "03:00")
    #expect(try CopenhagenTime.secondsSince1970(at: after) == end.instant + 3600)
  }

  @Test(
    "an ordinary reading means one instant, whatever the fold",
    arguments: [
      ("2026-01-15", "12:00", "2026-01-15", "11:00"),
      ("2026-07-15", "12:00", "2026-07-15", "10:00"),
      ("2026-01-01", "00:30", "2025-12-31", "23:30"),
      ("2026-06-01", "01:59:59", "2026-05-31", "23:59:59"),
    ])
  func ordinary(day: String, time: String, utcDay: String, utcTime: String) throws {
    let seconds = try instant(utcDay, utcTime)
    for fold in [nil, Fold.first, .second] {
      #expect(
        try CopenhagenTime.secondsSince1970(at: try reading(day, time), fold: fold) == seconds)
    }
  }

  @Test("every quarter of an hour around every change of 1996 to 2100 reads back the same")
  func roundTrip() throws {
    for year in CopenhagenTime.firstYearOfRule...2100 {
      let changes = [
        CopenhagenTime.summerTimeStart(in: year), CopenhagenTime.summerTimeEnd(in: year),
      ]
      for change in changes {
        for seconds in stride(from: change - 10_800, through: change + 10_800, by: 900) {
          let (reading, fold) = CopenhagenTime.wallClock(secondsSince1970: seconds)
          let back = try CopenhagenTime.secondsSince1970(at: reading, fold: fold)
          guard back == seconds else {
            Issue.record("\(seconds) shows \(reading), \(fold), which means \(back)")
            return
          }
        }
      }
    }
  }

  @Test("only the second showing of the repeated hour is marked as the second")
  func fold() throws {
    let end = CopenhagenTime.summerTimeEnd(in: 2026)
    let marks = [-3601, -3600, -1, 0, 3599, 3600].map {
      CopenhagenTime.wallClock(secondsSince1970: end + $0).fold
    }
    #expect(marks == [.first, .first, .first, .second, .second, .first])
  }

  @Test("every hour of 1996 to 2060 agrees with the time zone database")
  func agreesWithTheDatabase() throws {
    let zone = try #require(
      TimeZone(identifier: "Europe/Copenhagen"), "the machine has no time zone database")
    let hours = stride(
      from: try instant("1996-01-01", "00:00"), to: try instant("2061-01-01", "00:00"), by: 3600)
    for seconds in hours {
      let instant = Date(timeIntervalSince1970: Double(seconds))
      guard zone.secondsFromGMT(for: instant) == CopenhagenTime.offset(at: seconds) else {
        Issue.record("the offset differs at \(instant)")
        return
      }
    }
  }

  @Test("an earlier year follows the same rule, though its clocks did not")
  func beforeTheRule() throws {
    #expect(CopenhagenTime.firstYearOfRule == 1996)
    #expect(CopenhagenTime.summerTimeEnd(in: 1995) == (try instant("1995-10-29", "01:00")))
    #expect(CopenhagenTime.offset(at: try instant("1969-12-31", "23:59:59")) == 3600)
    let shown = CopenhagenTime.wallClock(secondsSince1970: try instant("1969-07-20", "20:17:40"))
    #expect(shown.reading.description == "1969-07-20T22:17:40")
  }
}
