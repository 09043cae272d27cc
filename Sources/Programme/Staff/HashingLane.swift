internal import Foundation
internal import Postgres

/// Where passwords become keys: at most two at once, because each takes 128 MiB and all of a core, and with
/// a short line, because nobody waits for long.
public actor HashingLane {
  private let width: Int
  private let longestLine: Int
  private var running = 0
  private var line: [CheckedContinuation<Void, Never>] = []
  private let derive: Derivation

  /// How a password and a salt become a key of 32 bytes.
  package typealias Derivation = @Sendable (String, [UInt8], Scrypt) throws -> [UInt8]

  public init(width: Int = 2, longestLine: Int = 16) {
    self.init(width: width, longestLine: longestLine) { password, salt, scrypt in
      try scrypt.key(for: password, salt: salt)
    }
  }

  /// A lane that derives otherwise: for tests about anything but the hashing, where half a second a guess
  /// would only be waited for.
  package init(width: Int = 2, longestLine: Int = 16, deriving derive: @escaping Derivation) {
    precondition(width > 0, "somebody must hash")
    self.width = width
    self.longestLine = longestLine
    self.derive = derive
  }

  /// Does the work when there is a place. Whoever finds none has not begun anything that could count against them.
  /// - Throws: `Busy` when the line is full, and what the work throws.
  func inTurn<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
    try await enter()
    defer { leave() }
    return try await work()
  }

  /// The key of a password, in turn.
  func key(for password: String, salt: [UInt8], by scrypt: Scrypt) async throws -> [UInt8] {
    try await inTurn { try await keyNow(for: password, salt: salt, by: scrypt) }
  }

  /// The key of a password, by whoever has a place.
  func keyNow(for password: String, salt: [UInt8], by scrypt: Scrypt) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { [derive] continuation in
      // A thread of its own. A dispatch queue shares its threads with the tasks that answer, as many as there are
      // cores: two hashes on two cores would leave none, for half a second at a time.
      Thread.detachNewThread {
        continuation.resume(with: Result { try derive(password, salt, scrypt) })
      }
    }
  }

  private func enter() async throws {
    if running < width {
      running += 1
      return
    }
    guard line.count < longestLine else { throw Busy(retryAfter: 5) }
    // The place is handed over by whoever leaves, so nobody slips in between.
    await withCheckedContinuation { line.append($0) }
  }

  private func leave() {
    if line.isEmpty {
      running -= 1
    } else {
      line.removeFirst().resume()
    }
  }
}
