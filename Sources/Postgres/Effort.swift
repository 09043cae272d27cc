/// Decides whether a failed transaction is run again, and after which pause.
struct Effort {
  private let plan: TransactionPlan
  private var runs = 1
  private var hasBlamedCache = false

  init(_ plan: TransactionPlan) {
    self.plan = plan
  }

  /// The pause before the next run, nil when there is to be none. Pauses grow and are drawn by lot,
  /// so that rivals do not meet again.
  mutating func pause(after error: PostgresError) -> Duration? {
    if error.isStalePlan, !hasBlamedCache {
      hasBlamedCache = true
      return .zero
    }
    let isConflict = error.state == .serializationFailure || error.state == .deadlockDetected
    guard isConflict, plan.isRunAgainOnConflict, runs < TransactionPlan.runs else { return nil }
    runs += 1
    let longest = min(250, 1 << runs)
    return .microseconds(Int.random(in: 0...longest * 1000))
  }
}
