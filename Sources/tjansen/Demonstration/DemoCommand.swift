internal import ArgumentParser
internal import Programme
internal import WorkingTime

/// Makes a project whose people are all made up, alive today.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make the demonstration project anew, and print how to sign in to it.",
    discussion: "It touches no project that is not a demonstration.")

  @Option(
    help: ArgumentHelp(
      "The day it is alive on, such as 2026-11-21; today when left out.", valueName: "day"),
    transform: { text in
      guard let day = CivilDay(text) else {
        throw ValidationError("“\(text)” is no day; write it like 2026-11-21.")
      }
      return day
    })
  var asOf: CivilDay?

  @OptionGroup var reader: Reader

  func run() async throws {
    try await CommandRun(reader).withRecords { records, console in
      let person = CommandRun.person
      let today = try await records.answer(Today(), for: person)
      let made = try await records.perform(MakeDemonstration(day: asOf ?? today), by: person)
      let staff = try await records.answer(DemonstrationStaff(), for: person)
      let password = DemonstrationPassword.fresh()
      try await SignInDesk(records, hashing: HashingLane())
        .give(Password(password, avoiding: []), to: staff.map(\.email), by: person)
      try console.print(
        DemoWords(language: console.language).lines(made, staff, password: password))
    }
  }
}
