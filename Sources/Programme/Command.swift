public import Postgres

/// Something a person does: a value that knows its statements, and stores all of it or nothing.
public protocol Command: Sendable {
  associatedtype Answer: Sendable

  /// How the transaction is kept apart from others; serializable unless the command says why not.
  var isolation: Isolation { get }
  /// How long its statements may take.
  var limits: Limits { get }

  /// Runs in one transaction, and may be run again when that transaction lost a race.
  func run(in tx: borrowing Transaction) throws -> Answer
}

extension Command {
  public var isolation: Isolation { .serializable }
  public var limits: Limits { .page }
}

/// Something a person asks: answered from one moment, changing nothing.
public protocol Question: Sendable {
  associatedtype Answer: Sendable

  /// How long its statements may take.
  var limits: Limits { get }

  func answer(in tx: borrowing Transaction) throws -> Answer
}

extension Question {
  public var limits: Limits { .page }
}
