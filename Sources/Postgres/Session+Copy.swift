internal import CPostgres

extension Session {
  /// Sends what the body writes to the server; a body that throws leaves nothing behind.
  func copy(into sql: String, _ body: (inout CopyWriter) throws -> Void) throws -> Int {
    try exclusively {
      let isBinary = try beginCopy(sql, as: PGRES_COPY_IN)
      var writer = CopyWriter(raw, isBinary: isBinary)
      do {
        try body(&writer)
        try writer.flush()
      } catch {
        try endAborted(because: error)
      }
      guard PQputCopyEnd(raw, nil) == 1 else {
        _ = try collect()
        throw PostgresError.connectionLost
      }
      return try collect().affected
    }
  }

  /// Hands what the server sends to the body, in chunks of about 64 kB.
  func copy(out sql: String, _ chunk: ([UInt8]) throws -> Void) throws -> Int {
    try exclusively {
      _ = try beginCopy(sql, as: PGRES_COPY_OUT)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(CopyWriter.chunk * 2)
      do {
        while let line = receiveLine() {
          bytes.append(contentsOf: line.bytes)
          guard bytes.count >= CopyWriter.chunk else { continue }
          try chunk(bytes)
          bytes.removeAll(keepingCapacity: true)
        }
        if !bytes.isEmpty { try chunk(bytes) }
      } catch {
        abandon()
        throw error
      }
      return try collect().affected
    }
  }

  /// Starts a COPY and says whether it is binary.
  private func beginCopy(_ sql: String, as direction: ExecStatusType) throws -> Bool {
    try ContainsNul.refuse(sql, in: .statement)
    try sendSimple(sql)
    guard let pointer = try nextResult() else { throw PostgresError.connectionLost }
    let result = QueryResult(pointer)
    switch result.status {
    case direction:
      return PQbinaryTuples(pointer) == 1
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
      let failure = PostgresError(result)
      _ = try? collect()
      throw failure
    case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
      abandon()
    default:
      _ = try? collect()
    }
    throw Misuse.notCopy
  }

  /// Ends the COPY unfinished; the server's own complaint, if it has one, is the better cause.
  private func endAborted(because cause: any Error) throws -> Never {
    PQputCopyEnd(raw, "given up by the client")
    do {
      _ = try collect()
    } catch let error as PostgresError where cause is CopyEnded || error.state != .queryCanceled {
      throw error
    } catch {
      throw cause
    }
    throw cause
  }

  private func receiveLine() -> CopyLine? {
    var buffer: UnsafeMutablePointer<CChar>?
    let count = PQgetCopyData(raw, &buffer, 0)
    guard count > 0, let buffer else { return nil }
    return CopyLine(buffer, count: Int(count))
  }
}
