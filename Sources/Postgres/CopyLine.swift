internal import CPostgres

/// Owns one line of a COPY as libpq gave it, and frees it.
struct CopyLine: ~Copyable {
  private let buffer: UnsafeMutablePointer<CChar>
  private let count: Int

  init(_ buffer: UnsafeMutablePointer<CChar>, count: Int) {
    self.buffer = buffer
    self.count = count
  }

  deinit { PQfreemem(buffer) }

  /// Valid as long as the line is.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: buffer, count: count) }
}
