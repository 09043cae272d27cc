/// A password nobody has thought of, for signing in to a demonstration.
public enum DemonstrationPassword {
  /// Four groups of four letters and digits that cannot be mistaken for each other: 78 bits.
  public static func fresh() -> String {
    var random = SystemRandomNumberGenerator()
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return (0..<4).map { _ in
      String((0..<4).map { _ in letters.randomElement(using: &random) ?? "x" })
    }.joined(separator: "-")
  }
}
