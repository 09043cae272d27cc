import Testing
import WorkingTime

@Suite("A person's age")
struct AgeTests {
  @Test(
    "a year is completed on the birthday, and on 1 March for a leap day in a common year",
    arguments: [
      ("2010-06-15", "2025-06-14", 14),
      ("2010-06-15", "2025-06-15", 15),
      ("2010-12-31", "2025-12-30", 14),
      ("2010-12-31", "2025-12-31", 15),
      ("2010-01-01", "2024-12-31", 14),
      ("2010-01-01", "2025-01-01", 15),
      ("2008-02-29", "2026-02-28", 17),
      ("2008-02-29", "2026-03-01", 18),
      ("2008-02-29", "2024-02-28", 15),
      ("2008-02-29", "2024-02-29", 16),
      ("2008-02-28", "2026-02-28", 18),
      ("2008-03-01", "2028-02-29", 19),
      ("2010-06-15", "2010-06-15", 0),
      ("2010-06-15", "2010-06-14", -1),
    ])
  func age(birth: String, day: String, age: Int) throws {
    #expect(try #require(CivilDay(birth)).age(on: try #require(CivilDay(day))) == age)
  }

  @Test(
    "the day of turning an age is the first day of having it",
    arguments: ["2008-02-28", "2008-02-29", "2008-03-01", "2009-12-31", "2010-01-01", "2010-06-15"])
  func dayOfTurning(birth: String) throws {
    let birth = try #require(CivilDay(birth))
    for age in 0...30 {
      let day = birth.dayOfTurning(age)
      #expect(birth.age(on: day) == age)
      #expect(birth.age(on: day.advanced(by: -1)) == age - 1)
    }
  }
}
