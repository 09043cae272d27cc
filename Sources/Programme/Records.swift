public import Postgres

/// The one door to what the programme knows: every command and question passes here.
public struct Records: Sendable {
  private let database: Database

  public init(_ database: Database) {
    self.database = database
  }

  /// Does what the command says, whole or not at all.
  /// - Throws: `BrokenRule` when a person can mend it, `Busy` when the line is full, else what went wrong.
  public func perform<C: Command>(_ command: C, by person: Person) async throws -> C.Answer {
    do {
      return try await database.write(
        person.settings, limits: command.limits, isolation: command.isolation
      ) { tx in
        try command.run(in: tx)
      }
    } catch let error as PostgresError {
      throw BrokenRule(error) ?? error
    }
  }

  /// Answers the question as of one moment.
  public func answer<Q: Question>(_ question: Q, for person: Person) async throws -> Q.Answer {
    try await database.read(person.settings, limits: question.limits) { tx in
      try question.answer(in: tx)
    }
  }
}
