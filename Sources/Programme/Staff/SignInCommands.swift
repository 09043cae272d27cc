internal import Postgres

/// Asks for what a password is hashed with, and is counted as an attempt until it succeeds.
struct AskChallenge: Command {
  var email: String
  var address: String

  /// Attempts at one account stand in line for a lock, and each must see those before it.
  var isolation: Isolation { .readCommitted }

  struct Answer: Sendable, RowDecodable {
    /// Nil when it is too early for another.
    var attempt: String?
    var salt: [UInt8]
    var scrypt: Scrypt
    var waitSeconds: Int

    init(row: borrowing Row) throws {
      attempt = try row("attempt")
      salt = try row("salt")
      scrypt = Scrypt(
        costLog2: try row("cost_log2"), blockSize: try row("block_size"),
        parallelism: try row("parallelism"))
      waitSeconds = try row("wait_seconds")
    }
  }

  func run(in tx: borrowing Transaction) throws -> Answer {
    try tx.one("select * from app.sign_in_challenge(email => \(email), address => \(address))")
  }
}

/// Signs in when the key is the right one.
struct TrySignIn: Command {
  var attempt: String
  var key: [UInt8]
  var token: SignInToken
  /// The same sending again takes the place of the first.
  var submission: Submission?

  var isolation: Isolation { .readCommitted }

  func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value(
      """
      select app.sign_in(
        attempt => \(attempt), derived => \(key), token_hash => \(token.hash),
        submission_hash => \(submission?.hash))
      """)
  }
}

/// Changes the password of whoever acts.
struct ChangePassword: Command {
  var attempt: String
  var key: [UInt8]
  var new: StoredPassword

  var isolation: Isolation { .readCommitted }

  func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value(
      "select app.change_password(attempt => \(attempt), derived => \(key), new_password => \(new.text))"
    )
  }
}

/// Uses a one-time link.
struct UseLink: Command {
  var link: SignInToken
  var password: StoredPassword
  var token: SignInToken
  var submission: Submission?

  var isolation: Isolation { .readCommitted }

  func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value(
      """
      select app.use_link(
        link_hash => \(link.hash), new_password => \(password.text), token_hash => \(token.hash),
        submission_hash => \(submission?.hash))
      """)
  }
}

/// Gives a colleague of a demonstration a password.
struct GivePassword: Command {
  var email: String
  var password: StoredPassword

  var isolation: Isolation { .readCommitted }

  /// - Returns: Whether there is such a colleague.
  func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select app.give_password(email => \(email), new_password => \(password.text))")
  }
}
