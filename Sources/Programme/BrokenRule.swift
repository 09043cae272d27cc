internal import Postgres

/// What a person did broke a rule; they can mend it and try again.
public struct BrokenRule: Error, Equatable, Sendable {
  public var rule: Rule

  public init(_ rule: Rule) {
    self.rule = rule
  }

  /// The rule behind what the server refused; nil when it is none a person can break.
  init?(_ error: PostgresError) {
    guard let rule = error.constraint.flatMap(Rule.init(rawValue:)) else { return nil }
    self.rule = rule
  }
}
