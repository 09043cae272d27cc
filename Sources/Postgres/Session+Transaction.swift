internal import CPostgres

extension Session {
  /// Opens a transaction; its settings go bound and in the same message.
  func begin(_ plan: TransactionPlan) throws {
    failure = nil
    hasCompletedStatement = false
    bodyIsRepeatable = plan.isRepeatable
    patience = Self.patienceToBegin
    defer { patience = plan.limits.longestSilence.map { $0 + Self.patienceBeyondLimits } }
    if plan.settings.isEmpty {
      _ = try runSimple(plan.begin.text)
    } else {
      try beginInPipeline(plan)
    }
  }

  /// Closes the transaction; throws ``CommitUnknown`` when the answer is lost.
  func commit() throws {
    guard PQtransactionStatus(raw) == PQTRANS_INTRANS, !isAbandoned else {
      throw failure ?? Misuse.transactionEnded
    }
    notices.standbyWasNotWaitedFor = false
    let result: QueryResult
    do {
      result = try runSimple("commit")
    } catch let error as PostgresError where !error.isCertain {
      throw CommitUnknown(cause: error.state)
    }
    guard result.tag == "COMMIT" else { throw failure ?? Misuse.transactionEnded }
    if notices.standbyWasNotWaitedFor { throw CommitUnknown(cause: .queryCanceled) }
  }

  /// Undoes the transaction if it is still open; gives what kept it from doing so.
  func rollback() -> PostgresError? {
    do {
      if isAlive, PQtransactionStatus(raw) != PQTRANS_IDLE { _ = try runSimple("rollback") }
      if cacheIsStale, isIdle {
        _ = try runSimple("deallocate all")
        cache.removeAll()
        cacheIsStale = false
      }
      return nil
    } catch {
      return error as? PostgresError ?? .connectionLost
    }
  }

  /// `begin` comes before the settings are prepared: planning takes a snapshot, and after the
  /// first snapshot the isolation level cannot be chosen.
  private func beginInPipeline(_ plan: TransactionPlan) throws {
    let calls = plan.settings.indices.map { "set_config($\($0 * 2 + 1), $\($0 * 2 + 2), true)" }
    let text = "select " + calls.joined(separator: ", ")
    if cache.name(for: text) == nil, let oldest = cache.evict() {
      _ = try runSimple("deallocate \(oldest)")
    }
    let cached = cache.name(for: text)
    let name = cached ?? cache.newName(for: text)
    let values = plan.settings.flatMap { [$0.name, $0.value] }
    PQenterPipelineMode(raw)
    PQsendQueryParams(raw, plan.begin.text, 0, nil, nil, nil, nil, 0)
    if cached == nil { PQsendPrepare(raw, name, text, 0, nil) }
    _ = withCStrings(values) {
      PQsendQueryPrepared(raw, name, Int32(values.count), $0, nil, nil, 0)
    }
    PQpipelineSync(raw)
    defer { PQexitPipelineMode(raw) }
    do {
      try blamingCache(cached != nil) { try drainPipeline() }
      if cached == nil { cache.insert(name, for: text) }
    } catch {
      // Whether the server got as far as preparing is not known.
      cacheIsStale = true
      throw error
    }
  }

  /// Takes the answers up to the end of the message; a null pointer parts one from the next.
  private func drainPipeline() throws {
    var failure: PostgresError?
    var hasJustEnded = false
    while true {
      guard let pointer = try nextResult() else {
        guard !hasJustEnded else { throw failure ?? .connectionLost }
        hasJustEnded = true
        continue
      }
      hasJustEnded = false
      let result = QueryResult(pointer)
      switch result.status {
      case PGRES_PIPELINE_SYNC:
        if let failure { throw failure }
        return
      case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
        failure = failure ?? PostgresError(result)
      default: break
      }
    }
  }
}
