public import Postgres

/// Asks nothing more than who is there.
public struct Nothing: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws {}
}
