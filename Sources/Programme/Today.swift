public import Postgres
public import WorkingTime

/// The civil day it is in Denmark, by the database's clock.
public struct Today: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> CivilDay {
    try tx.value("select app.today()")
  }
}
