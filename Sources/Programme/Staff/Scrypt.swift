internal import Crypto
internal import CryptoExtras

/// How dear it is to turn a password into a key (RFC 7914). Kept beside each hash, so that it can grow.
package struct Scrypt: Sendable, Equatable {
  /// log2 of N.
  var costLog2: Int
  /// r.
  var blockSize: Int
  /// p.
  var parallelism: Int

  /// 128 MiB and about 0.4 s: the first choice of OWASP's Password Storage Cheat Sheet.
  static let current = Scrypt(costLog2: 17, blockSize: 8, parallelism: 1)

  static let keyLength = 32

  /// The key of 32 bytes that belongs to a password and a salt.
  func key(for password: String, salt: [UInt8]) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt, outputByteCount: Self.keyLength,
      rounds: 1 << costLog2, blockSize: blockSize, parallelism: parallelism)
    return key.bytes
  }
}

extension SymmetricKey {
  /// The one place outside the database client that reads memory: a key gives its bytes in no other way.
  fileprivate var bytes: [UInt8] {
    unsafe withUnsafeBytes { unsafe Array($0) }
  }
}
