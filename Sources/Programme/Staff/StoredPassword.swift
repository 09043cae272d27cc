internal import Foundation

/// A password as the database keeps it: `$scrypt$17$8$1$salt$key`, both in base64.
struct StoredPassword: Sendable {
  let text: String

  /// Takes half a second of a core.
  init(_ password: Password, hashing lane: HashingLane, by scrypt: Scrypt = .current) async throws {
    var random = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let key = try await lane.key(for: password.text, salt: salt, by: scrypt)
    text =
      "$scrypt$\(scrypt.costLog2)$\(scrypt.blockSize)$\(scrypt.parallelism)"
      + "$\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
  }
}
