internal import Crypto
internal import FoundationEssentials
internal import Postgres

/// One sending of a form. The same sending again, by a double tap or after an answer that was lost, is answered
/// as the first was, and nothing is done twice.
public struct Submission: Sendable, Equatable {
  /// SHA-256 of where it was sent and all that was sent, among it a key that no other page has.
  let hash: [UInt8]

  /// The fields come in the order they were sent.
  public init(to path: String, fields: [(name: String, value: String)]) {
    var hash = SHA256()
    for text in [path] + fields.flatMap({ [$0.name, $0.value] }) {
      // Each with its length, so that no text can pass for two.
      hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
    }
    self.hash = Array(hash.finalize())
  }

  /// Does what the command says in the transaction that notes it as done; or gives the answer of the first time.
  func once<C: Command>(in tx: borrowing Transaction, _ command: C) throws -> C.Answer
  where C.Answer: Codable {
    guard
      let begun = try tx.first(
        "select * from app.begin_submission(submission_hash => \(hash))", as: Begun.self)
    else { throw SignedOut() }
    if !begun.isNew {
      guard let answer = begun.answer else { throw UntoldAnswer() }
      return try JSONDecoder().decode(C.Answer.self, from: Data(answer.utf8))
    }
    let answer = try command.run(in: tx)
    let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    try tx.execute("select app.end_submission(submission_hash => \(hash), answer => \(text))")
    return answer
  }

  private struct Begun: RowDecodable {
    let isNew: Bool
    let answer: String?

    init(row: borrowing Row) throws {
      isNew = try row("is_new")
      answer = try row("answer")
    }
  }
}

/// A command done once for each submission, by whoever acts.
struct Once<C: Command>: Command where C.Answer: Codable {
  let command: C
  let submission: Submission

  init(_ command: C, _ submission: Submission) {
    self.command = command
    self.submission = submission
  }

  var isolation: Isolation { command.isolation }
  var limits: Limits { command.limits }

  func run(in tx: borrowing Transaction) throws -> C.Answer {
    try submission.once(in: tx, command)
  }
}

/// What a submission was answered before; nil when it is new.
struct EarlierAnswer<Answer: Codable & Sendable>: Question {
  let submission: Submission

  init(to submission: Submission) {
    self.submission = submission
  }

  func answer(in tx: borrowing Transaction) throws -> Answer? {
    let answers: [String] = try tx.values(
      "select answer from app.earlier_submission(submission_hash => \(submission.hash)) where answer is not null"
    )
    return try answers.first.map { try JSONDecoder().decode(Answer.self, from: Data($0.utf8)) }
  }
}

/// A submission was noted as done without its answer, which no transaction of ours does.
private struct UntoldAnswer: Error {}
