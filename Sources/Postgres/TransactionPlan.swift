/// How a transaction begins and how often it may be run.
struct TransactionPlan: Sendable {
  /// Runs before a conflict is given up on.
  static let runs = 16

  let begin: SQL
  let settings: [TransactionSetting]
  let limits: Limits
  let isRunAgainOnConflict: Bool
  /// Whether the body may be run again after it has used the transaction.
  let isRepeatable: Bool

  static func write(
    _ settings: [TransactionSetting], limits: Limits, isolation: Isolation
  ) throws -> TransactionPlan {
    try TransactionPlan(
      begin: "begin isolation level \(unescaped: isolation.rawValue)",
      settings: settings, limits: limits,
      isRunAgainOnConflict: isolation != .readCommitted,
      isRepeatable: isolation != .readCommitted)
  }

  static func read(
    _ settings: [TransactionSetting], limits: Limits
  ) throws -> TransactionPlan {
    try TransactionPlan(
      begin: "begin isolation level repeatable read, read only",
      settings: settings, limits: limits,
      isRunAgainOnConflict: false,
      isRepeatable: true)
  }

  private init(
    begin: SQL, settings: [TransactionSetting], limits: Limits, isRunAgainOnConflict: Bool,
    isRepeatable: Bool
  ) throws {
    let settings = settings + Self.local(limits)
    for setting in settings {
      try ContainsNul.refuse(setting.name, in: .setting)
      try ContainsNul.refuse(setting.value, in: .setting)
    }
    self.begin = begin
    self.settings = settings
    self.limits = limits
    self.isRunAgainOnConflict = isRunAgainOnConflict
    self.isRepeatable = isRepeatable
  }

  /// The limits of a page stand on every connection already.
  private static func local(_ limits: Limits) -> [TransactionSetting] {
    limits == .page ? [] : limits.parameters.map(TransactionSetting.init(name:value:))
  }
}
