public import Postgres

/// The one door to what the programme knows: every command and question passes here.
public struct Records: Sendable {
  private let database: Database
  private let settings: [TransactionSetting]

  /// The settings are what every transaction is told besides who acts, such as the moment a test takes for now.
  public init(_ database: Database, settings: [TransactionSetting] = []) {
    self.database = database
    self.settings = settings
  }

  /// The same door during one request, whose id the audit notes.
  public func during(request: String) -> Records {
    Records(database, settings: settings + [.request(request)])
  }

  /// Does what the command says, whole or not at all.
  /// - Throws: `BrokenRule` when a person can mend it, `Busy` when the line is full, else what went wrong.
  public func perform<C: Command>(_ command: C, by person: Person) async throws -> C.Answer {
    do {
      return try await database.write(
        settings + person.settings, limits: command.limits, isolation: command.isolation
      ) { tx in
        try command.run(in: tx)
      }
    } catch let error as PostgresError {
      throw BrokenRule(error) ?? error
    }
  }

  /// Answers the question as of one moment.
  /// - Throws: `BrokenRule` when it asks for what may not be asked, `Busy` when the line is full, else what
  ///   went wrong.
  public func answer<Q: Question>(_ question: Q, for person: Person) async throws -> Q.Answer {
    do {
      return try await database.read(settings + person.settings, limits: question.limits) { tx in
        try question.answer(in: tx)
      }
    } catch let error as PostgresError {
      throw BrokenRule(error) ?? error
    }
  }
}
