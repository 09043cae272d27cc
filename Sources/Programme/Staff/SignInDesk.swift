/// Where people sign in: the password becomes a key here, and the database says whether it is the right one.
///
/// Neither the password nor what is stored of it ever crosses the line between the two, and an unknown
/// name costs the same work and gets the same answer as a wrong password.
public struct SignInDesk: Sendable {
  private let records: Records
  private let lane: HashingLane

  public init(_ records: Records, hashing lane: HashingLane) {
    self.records = records
    self.lane = lane
  }

  /// Signs somebody in from an address; a sign-in this browser still had is ended, and so is one that the same
  /// sending of the form began.
  /// - Throws: `Busy` when too many passwords are being checked.
  public func signIn(
    email: String, password: String, from address: String, instead former: Person,
    sentBy submission: Submission? = nil
  ) async throws -> SignInAnswer {
    switch try await key(of: password, for: email, from: address) {
    case .wait(let seconds): return .wait(seconds: seconds)
    case .derived(let attempt, let key):
      let token = SignInToken.fresh()
      let isRight = try await records.perform(
        TrySignIn(attempt: attempt, key: key, token: token, submission: submission), by: former)
      return isRight ? .signedIn(token) : .refused
    }
  }

  /// Changes the password of whoever acts; their other sign-ins are ended.
  public func changePassword(
    of visitor: Visitor, from current: String, to new: Password, address: String,
    by person: Person, sentBy submission: Submission
  ) async throws -> PasswordChange {
    // Sent twice, the second time the old password is no longer the right one.
    if let isChanged = try await records.answer(EarlierAnswer<Bool>(to: submission), for: person) {
      return isChanged ? .changed : .refused
    }
    switch try await key(of: current, for: visitor.email, from: address) {
    case .wait(let seconds): return .wait(seconds: seconds)
    case .derived(let attempt, let key):
      let stored = try await StoredPassword(new, hashing: lane)
      let change = ChangePassword(attempt: attempt, key: key, new: stored)
      let isRight = try await records.perform(Once(change, submission), by: person)
      return isRight ? .changed : .refused
    }
  }

  /// Uses a one-time link: the password is set, and the browser signed in; a sign-in it still had is ended.
  /// - Returns: Nil when the link has been used or is too old.
  public func use(
    _ link: SignInToken, for password: Password, from address: String, instead former: Person,
    sentBy submission: Submission? = nil
  ) async throws -> SignInToken? {
    let stored = try await StoredPassword(password, hashing: lane)
    let token = SignInToken.fresh()
    let isUsed = try await records.perform(
      UseLink(link: link, password: stored, token: token, submission: submission), by: former)
    if isUsed { return token }
    // The first tap was quicker while this one was hashing.
    return try await useAgain(
      link, password: password.text, from: address, instead: former, sentBy: submission)
  }

  /// Lets in whoever has just used a link by the very same sending: a double tap, whose first answer is lost.
  /// - Returns: Nil when the link was used otherwise, or the password is another.
  public func useAgain(
    _ link: SignInToken, password: String, from address: String, instead former: Person,
    sentBy submission: Submission?
  ) async throws -> SignInToken? {
    guard let submission,
      let owner = try await records.answer(LinkUsed(link, by: submission), for: .nobody),
      case .signedIn(let token) = try await signIn(
        email: owner.email, password: password, from: address, instead: former,
        sentBy: submission)
    else { return nil }
    return token
  }

  /// Gives colleagues whose people are all made up the same password; the command line alone may.
  /// - Throws: `BrokenRule` when one of them has a role in a project that is no demonstration.
  public func give(_ password: Password, to emails: [String], by person: Person) async throws {
    let stored = try await StoredPassword(password, hashing: lane)
    for email in emails {
      _ = try await records.perform(GivePassword(email: email, password: stored), by: person)
    }
  }

  private enum Derived: Sendable {
    case wait(seconds: Int)
    case derived(attempt: String, key: [UInt8])
  }

  private func key(
    of password: String, for email: String, from address: String
  ) async throws -> Derived {
    // The place first: an attempt that is counted must also be looked at.
    try await lane.inTurn {
      let challenge = try await records.perform(
        AskChallenge(email: email, address: address), by: .nobody)
      guard let attempt = challenge.attempt else { return .wait(seconds: challenge.waitSeconds) }
      let key = try await lane.keyNow(
        for: password, salt: challenge.salt, by: challenge.scrypt)
      return .derived(attempt: attempt, key: key)
    }
  }
}

/// What somebody who wants to sign in is told.
public enum SignInAnswer: Sendable, Equatable {
  case signedIn(SignInToken)
  /// The name or the password is wrong; which of them is not said.
  case refused
  /// Too many attempts: the next is looked at after so many seconds.
  case wait(seconds: Int)
}

/// What somebody who wants another password is told.
public enum PasswordChange: Sendable, Equatable {
  case changed
  /// The current password is wrong.
  case refused
  case wait(seconds: Int)
}
