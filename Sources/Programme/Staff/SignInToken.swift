internal import Crypto

/// What a signed-in browser shows: 256 random bits, of which the database keeps the SHA-256 alone.
public struct SignInToken: Sendable, Equatable {
  /// 43 characters of base64url.
  public let text: String

  /// A token nobody has seen.
  public static func fresh() -> SignInToken {
    var random = SystemRandomNumberGenerator()
    return SignInToken(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  /// The token in a cookie or a link; nil for what cannot be one.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43, text.utf8.allSatisfy(Base64URL.alphabet.contains) else {
      return nil
    }
    self.text = String(text)
  }

  private init(bytes: [UInt8]) {
    text = Base64URL.text(of: bytes)
  }

  /// What the database keeps of it.
  var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// Base64 with the letters of RFC 4648 section 5, without padding.
private enum Base64URL {
  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    var (buffer, bits) = (0, 0)
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        letters.append(alphabet[buffer >> bits & 63])
      }
      buffer &= (1 << bits) - 1
    }
    if bits > 0 { letters.append(alphabet[buffer << (6 - bits) & 63]) }
    return String(decoding: letters, as: UTF8.self)
  }
}
