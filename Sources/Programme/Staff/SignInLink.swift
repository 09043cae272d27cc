public import Postgres

/// Whom a one-time link is for.
public struct LinkOwner: Sendable, RowDecodable {
  public var name: String
  public var email: String

  public init(row: borrowing Row) throws {
    name = try row("name")
    email = try row("email")
  }
}

/// Whom a one-time link is for, and the words their password may not be made of; nil once it has been used or
/// is over 24 hours old.
public struct LinkQuestion: Question {
  public var link: SignInToken

  public init(_ link: SignInToken) {
    self.link = link
  }

  public func answer(in tx: borrowing Transaction) throws -> (owner: LinkOwner, words: [String])? {
    guard
      let owner = try tx.first(
        "select * from app.link(link_hash => \(link.hash))", as: LinkOwner.self)
    else { return nil }
    return (owner, try tx.values("select * from app.link_words(link_hash => \(link.hash))"))
  }
}

/// Whose link was used just now by one sending of the form; nil when it was not.
struct LinkUsed: Question {
  var link: SignInToken
  var submission: Submission

  init(_ link: SignInToken, by submission: Submission) {
    self.link = link
    self.submission = submission
  }

  func answer(in tx: borrowing Transaction) throws -> LinkOwner? {
    try tx.first(
      """
      select * from app.link_used(
        link_hash => \(link.hash), submission_hash => \(submission.hash))
      """)
  }
}

/// The words that the password of whoever asks may not be made of.
public struct PasswordWords: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> [String] {
    try tx.values("select * from app.password_words()")
  }
}
