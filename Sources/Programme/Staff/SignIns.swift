public import Postgres
public import WorkingTime

/// One of a colleague's own sign-ins that is still live.
public struct OwnSignIn: Sendable, RowDecodable {
  public var id: Int
  public var begun: WallClock
  public var lastSeen: WallClock
  /// Whether it is the one that asks.
  public var isThis: Bool

  public init(row: borrowing Row) throws {
    id = try row("sign_in_id")
    begun = try WallClock(row("created_at"))
    lastSeen = try WallClock(row("last_seen_at"))
    isThis = try row("is_this")
  }
}

/// The sign-ins of whoever asks.
public struct OwnSignIns: Question {
  public init() {}

  public func answer(in tx: borrowing Transaction) throws -> [OwnSignIn] {
    try tx.all("select * from app.own_sign_ins()")
  }
}

/// Notes that the sign-in is in use.
public struct TouchSignIn: Command {
  public init() {}

  public var isolation: Isolation { .readCommitted }

  public func run(in tx: borrowing Transaction) throws {
    try tx.execute("select app.touch_sign_in()")
  }
}

/// Ends the sign-in of this browser.
public struct SignOut: Command {
  public init() {}

  public var isolation: Isolation { .readCommitted }

  public func run(in tx: borrowing Transaction) throws {
    try tx.execute("select app.sign_out()")
  }
}

/// Ends every sign-in of whoever acts, this one included.
public struct SignOutEverywhere: Command {
  public init() {}

  public var isolation: Isolation { .readCommitted }

  /// - Returns: How many were ended.
  public func run(in tx: borrowing Transaction) throws -> Int {
    try tx.value("select app.sign_out_everywhere()")
  }
}

/// Ends one of the sign-ins of whoever acts.
public struct EndOwnSignIn: Command {
  public var signIn: Int

  public init(_ signIn: Int) {
    self.signIn = signIn
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: Whether there was such a one.
  public func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select app.end_own_sign_in(sign_in => \(signIn))")
  }
}

/// Chooses what whoever acts reads from now on.
public struct ChooseLanguage: Command {
  /// Nil for what their browser asks for.
  public var language: Language?

  public init(_ language: Language?) {
    self.language = language
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: Whether anybody acts.
  public func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select app.choose_language(language => \(language?.rawValue))")
  }
}
