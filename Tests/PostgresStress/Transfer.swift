import Postgres

/// Moves an amount between two accounts in one serializable transaction.
struct Transfer: Work {
  let database: Database

  func once() async throws -> Bool {
    let giver = Int.random(in: 1...Bank.accounts)
    let taker = giver % Bank.accounts + 1
    let amount = Int.random(in: 1...9)
    let token = "token \(giver)"
    return try await database.write([.token(token)]) { tx in
      try tx.execute("insert into transfer values (\(giver), \(taker), \(amount))")
      try tx.execute("update account set amount = amount - \(amount) where id = \(giver)")
      try tx.execute("update account set amount = amount + \(amount) where id = \(taker)")
      return try tx.value("select current_setting('tjansen.token')", as: String.self) == token
    }
  }
}
