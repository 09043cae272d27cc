internal import ArgumentParser

/// Pocket-money jobs for young people: what the project does, and what it is judged by.
@main
struct Tjansen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tjansen",
    abstract:
      "Pocket-money jobs for young people: what the project does, and what it is judged by.",
    discussion: """
      The database is the one that ops/run made for this checkout, unless TJANSEN_OPERATOR_DATABASE \
      or TJANSEN_DATABASE names another, as a libpq connection string.
      """,
    version: version,
    subcommands: [
      ServeCommand.self, MigrateCommand.self, ImportCommand.self, DemoCommand.self,
      CriteriaCommand.self, StaffCommand.self,
    ])

  static let version = "0.3"
}
