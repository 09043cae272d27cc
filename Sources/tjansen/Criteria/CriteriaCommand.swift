internal import ArgumentParser
internal import Postgres
internal import Programme
internal import WorkingTime

/// Prints the success criteria of a project as of a day.
struct CriteriaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: "Print the success criteria of a project as of a day, against their targets.")

  @Option(help: "The project's name; may be left out where there is one project.")
  var project: String?

  @Option(
    help: ArgumentHelp(
      "The day the figures are about, such as 2016-12-31; today when left out.", valueName: "day"),
    transform: { text in
      guard let day = CivilDay(text) else {
        throw ValidationError("“\(text)” is no day; write it like 2016-12-31.")
      }
      return day
    })
  var asOf: CivilDay?

  @Option(help: ArgumentHelp("How to write them.", valueName: "text|json|csv"))
  var format = Format.text

  @OptionGroup var reader: Reader

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  func run() async throws {
    try await CommandRun(reader).withRecords { records, console in
      let person = CommandRun.person
      let name = try await chosenProject(records, console)
      let day = try await chosenDay(records)
      let lines: [String]
      switch format {
      case .json:
        let document = try await records.answer(
          CriteriaDocument(project: name, day: day), for: person)
        lines = [JSONLayout(document).text]
      case .csv:
        let figures = try await records.answer(
          CriteriaFigures(project: name, day: day), for: person)
        lines = CriteriaCSV(figures).lines
      case .text:
        let report = try await records.answer(
          NamedProjectStatus(project: name, day: day), for: person)
        lines = CriteriaText(report, language: console.language, styled: console.isTerminal).lines
      }
      try console.print(lines)
    }
  }

  private func chosenDay(_ records: Records) async throws -> CivilDay {
    if let asOf { return asOf }
    return try await records.answer(Today(), for: CommandRun.person)
  }

  /// The project that was named, or the one there is; a complaint when there are none or several.
  private func chosenProject(_ records: Records, _ console: Console) async throws -> String {
    if let project { return project }
    let projects = try await records.answer(Projects(), for: CommandRun.person)
    if projects.count == 1 { return projects[0].name }
    console.complain(Self.choose(among: projects.map(\.name))(in: console.language))
    throw ExitCode.failure
  }

  private static func choose(among names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return names.isEmpty
      ? Phrase(
        da: "Der er intet projekt endnu: importer et med tjansen import.",
        en: "There is no project yet: import one with tjansen import.")
      : Phrase(
        da: "Der er flere projekter; vælg et med --project: \(list)",
        en: "There are several projects; choose one with --project: \(list)")
  }
}
