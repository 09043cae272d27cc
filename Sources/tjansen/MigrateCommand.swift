internal import ArgumentParser
internal import Programme
internal import Schema

/// Brings the database to this program's schema.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the database to this program's schema, in one transaction.",
    discussion: "The first time it makes the roles, which takes a superuser.")

  @Flag(help: "Only say what would be applied.")
  var dryRun = false

  @OptionGroup var reader: Reader

  func run() async throws {
    try await CommandRun(reader).withDatabase { database, console in
      let migrator = try Migrator(database, schema: .bundled())
      let migrations = dryRun ? try await migrator.pending() : try await migrator.migrate()
      let words = dryRun ? MigrateWords.pending : MigrateWords.applied
      try console.print(migrations + [words(migrations.count)(in: console.language)])
    }
  }
}

private enum MigrateWords {
  static func pending(_ count: Int) -> Phrase {
    Phrase(
      da: count == 0 ? "Intet mangler." : "\(count) mangler.",
      en: count == 0 ? "Nothing is missing." : "\(count) to apply.")
  }

  static func applied(_ count: Int) -> Phrase {
    Phrase(
      da: count == 0
        ? "Databasen var klar. Funktionerne er lagt på ny."
        : "\(count) lagt på. Databasen er klar.",
      en: count == 0
        ? "The database was ready. The functions have been rebuilt."
        : "\(count) applied. The database is ready.")
  }
}
