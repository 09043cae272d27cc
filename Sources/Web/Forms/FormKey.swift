/// What tells one sending of a form from another: 128 random bits that come with the page.
///
/// The same key with the same content is the same sending, however often it arrives.
struct FormKey: Sendable {
  static let fieldName = "key"

  /// 32 hexadecimal digits.
  let text: String

  static func fresh() -> FormKey {
    var random = SystemRandomNumberGenerator()
    return FormKey(
      valid: (0..<2).map { _ in
        let half = String(UInt64.random(in: .min ... .max, using: &random), radix: 16)
        return String(repeating: "0", count: 16 - half.count) + half
      }.joined())
  }

  /// Nil for what no form of ours sends.
  init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.digits.contains) else { return nil }
    self.text = text
  }

  private init(valid text: String) {
    self.text = text
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
