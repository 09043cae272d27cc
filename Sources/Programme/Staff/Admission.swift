public import Postgres

/// What was asked or done, beside the colleague it was for.
public struct Admitted<Answer: Sendable>: Sendable {
  public var visitor: Visitor
  public var answer: Answer
}

/// Nobody is signed in, or no longer.
public struct SignedOut: Error, Equatable, Sendable {
  public init() {}
}

/// The colleague has no such role there, or there is no such place: the two are not told apart.
public struct NotAdmitted: Error, Equatable, Sendable {
  public init() {}
}

/// Who may pass: a colleague with one of the roles in a project, or anybody signed in.
public struct Admission: Sendable {
  var project: Int?
  var roles: Set<StaffRole>

  /// Anybody who is signed in.
  public static let signedIn = Admission(project: nil, roles: [])

  /// Colleagues with one of the roles in the project.
  public static func project(_ project: Int, as roles: Set<StaffRole>) -> Admission {
    Admission(project: project, roles: roles)
  }

  /// - Throws: `SignedOut`, `NotAdmitted`.
  func visitor(in tx: borrowing Transaction) throws -> Visitor {
    guard let visitor = try tx.first("select * from app.visitor()", as: Visitor.self) else {
      throw SignedOut()
    }
    if let project {
      guard let membership = visitor.membership(in: project),
        !membership.roles.isDisjoint(with: roles)
      else { throw NotAdmitted() }
    }
    return visitor
  }
}

/// A question answered only for those who are admitted, in one transaction with looking who that is.
public struct AdmittedQuestion<Q: Question>: Question {
  var admission: Admission
  var question: Q

  public init(_ question: Q, for admission: Admission) {
    self.question = question
    self.admission = admission
  }

  public var limits: Limits { question.limits }

  public func answer(in tx: borrowing Transaction) throws -> Admitted<Q.Answer> {
    let visitor = try admission.visitor(in: tx)
    return Admitted(visitor: visitor, answer: try question.answer(in: tx))
  }
}

/// A command done only by those who are admitted, in one transaction with looking who that is, and once for each
/// submission.
public struct AdmittedCommand<C: Command>: Command where C.Answer: Codable {
  var admission: Admission
  var command: C
  var submission: Submission

  public init(_ command: C, by admission: Admission, once submission: Submission) {
    self.command = command
    self.admission = admission
    self.submission = submission
  }

  public var isolation: Isolation { command.isolation }
  public var limits: Limits { command.limits }

  public func run(in tx: borrowing Transaction) throws -> Admitted<C.Answer> {
    let visitor = try admission.visitor(in: tx)
    return Admitted(visitor: visitor, answer: try submission.once(in: tx, command))
  }
}
