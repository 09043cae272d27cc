internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// How dear it is to turn a password into a key (RFC 7914). Kept beside each hash, so that it can grow.
struct Scrypt: Sendable, Equatable {
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
    // Copied byte by byte: a pointer to the key would not be safe.
    return Data(key.bytesOfKey).map(\.self)
  }
}

extension SymmetricKey {
  fileprivate var bytesOfKey: [UInt8] {
    unsafe withUnsafeBytes { unsafe Array($0) }
  }
}
