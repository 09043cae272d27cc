internal import CPostgres

extension Session {
  /// Runs a statement and takes its whole result.
  func query(_ sql: SQL) throws -> QueryResult {
    try exclusively {
      let wasCached = try send(sql)
      return try blamingCache(wasCached) { try collect() }
    }
  }

  /// Runs text of several statements, without values.
  func script(_ text: String) throws {
    try ContainsNul.refuse(text, in: .statement)
    try exclusively { _ = try runSimple(text) }
  }

  /// Runs a statement and hands over row by row, so that memory stays as it is.
  func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    try exclusively {
      let wasCached = try send(sql)
      PQsetSingleRowMode(raw)
      var columns: Columns?
      try blamingCache(wasCached) {
        try receive { result in
          let known = columns ?? Columns(result)
          columns = known
          try body(Row(result: result, columns: known, number: 0))
        }
      }
    }
  }

  /// Takes the results of a statement in single-row mode; a body that throws ends the statement.
  private func receive(_ body: (QueryResult) throws -> Void) throws {
    var failure: (any Error)?
    while let pointer = try nextResult() {
      let result = QueryResult(pointer)
      switch result.status {
      case PGRES_SINGLE_TUPLE:
        do {
          try body(result)
        } catch {
          abandon()
          throw error
        }
      case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
      case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
        abandon()
        throw Misuse.strayCopy
      default: failure = failure ?? PostgresError(result)
      }
    }
    if let failure { throw failure }
  }

  /// Ends a statement nobody reads any more, instead of receiving the rest of its rows. The
  /// transaction cannot be committed then, and the connection is closed after it.
  func abandon() {
    isAbandoned = true
    canceller.cancel()
    _ = try? collect()
  }

  /// Sends a statement, prepared; says whether it was prepared already.
  private func send(_ sql: SQL) throws -> Bool {
    try ContainsNul.refuse(sql.text, in: .statement)
    for value in sql.values { try ContainsNul.refuse(value, in: .value) }
    guard sql.values.count <= 65_535 else { throw Misuse.tooManyValues }
    let cached = cache.name(for: sql.text)
    let name = try cached ?? prepare(sql.text)
    let isSent = withCStrings(sql.values) { values in
      PQsendQueryPrepared(raw, name, Int32(sql.values.count), values, nil, nil, 0)
    }
    guard isSent == 1 else { throw PostgresError.connectionLost }
    return cached != nil
  }

  private func prepare(_ text: String) throws -> String {
    if let oldest = cache.evict() {
      do {
        _ = try runSimple("deallocate \(oldest)")
      } catch {
        // In a failed transaction the server keeps it, and would refuse its name to the same text.
        cacheIsStale = true
        throw error
      }
    }
    let name = cache.newName(for: text)
    guard PQsendPrepare(raw, name, text, 0, nil) == 1 else { throw PostgresError.connectionLost }
    _ = try collect()
    cache.insert(name, for: text)
    return name
  }

  /// A cached statement that is gone, or whose result has another type since, empties the cache.
  func blamingCache<Value>(_ wasCached: Bool, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch var error as PostgresError where wasCached && error.speaksOfCache {
      error.isStalePlan = bodyIsRepeatable || !hasCompletedStatement
      cacheIsStale = true
      throw error
    }
  }
}

extension PostgresError {
  fileprivate var speaksOfCache: Bool {
    state == .invalidStatementName || state == .featureNotSupported
  }
}
