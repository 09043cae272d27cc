internal import ArgumentParser
internal import Foundation
internal import Logging
internal import Postgres
internal import Programme

/// One run of a command: a connection, a console, and the words for what may go wrong.
struct CommandRun {
  let console: Console

  init(_ reader: Reader) {
    console = Console(language: reader.language)
    // Writing to a reader that has gone away is then an error like any other, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The person the database sees: the command line, run by this operating-system user.
  static var person: Person { .commandLine(user: ProcessInfo.processInfo.userName) }

  /// Lends a database to the command. What goes wrong is told on standard error, and the exit status is 1.
  func withDatabase(_ body: (Database, Console) async throws -> Void) async throws {
    do {
      let configuration = try DatabaseConfiguration(
        conninfo: DatabaseLocation().operatorConnection(), connections: 1,
        applicationName: "tjansen")
      let database = Database(
        configuration, logger: Logger(label: "tjansen", factory: { _ in SwiftLogNoOpLogHandler() }))
      do {
        try await body(database, console)
        await database.close()
      } catch {
        await database.close()
        throw error
      }
    } catch let error as ExitCode {
      throw error
    } catch {
      console.complain(FailureWords(error, in: console.language).sentence)
      throw ExitCode.failure
    }
  }

  func withRecords(_ body: (Records, Console) async throws -> Void) async throws {
    try await withDatabase { database, console in
      try await body(Records(database), console)
    }
  }
}
