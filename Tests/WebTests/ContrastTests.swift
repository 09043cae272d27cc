import Foundation
import Testing

@Suite("The colours")
struct ContrastTests {
  @Test(
    "text can be read on what it stands on, lines and bars told from it",
    arguments: [
      ("ink", "paper", 7.0), ("ink", "card", 7), ("soft", "paper", 4.5), ("soft", "card", 4.5),
      ("soft", "wash", 4.5), ("accent", "paper", 4.5), ("accent", "card", 4.5),
      ("accent", "accent-wash", 4.5), ("accent-ink", "accent", 4.5), ("good", "good-wash", 4.5),
      ("good", "card", 4.5), ("bad", "bad-wash", 4.5), ("bad", "card", 4.5),
      ("open", "open-wash", 4.5), ("open", "card", 4.5), ("soft", "mute-wash", 4.5),
      ("accent-ink", "accent-deep", 4.5),
      ("edge", "card", 3), ("accent", "wash", 3),
    ])
  func contrast(text: String, ground: String, least: Double) throws {
    let themes = try themes()
    #expect(themes.count == 3)
    for theme in themes {
      let one = try #require(theme[text])
      let other = try #require(theme[ground])
      #expect(ratio(one, other) >= least, "\(text) on \(ground)")
    }
  }

  /// The colours of the style sheet by name: light, dark and paper.
  private func themes() throws -> [[String: Double]] {
    let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Web/Assets")
    let css = try ["tokens.css", "print.css"].map {
      String(decoding: try Data(contentsOf: assets.appending(path: $0)), as: UTF8.self)
    }.joined()
    let themes = css.split(separator: ":root {").dropFirst().map { block in
      let colours = block.prefix { $0 != "}" }.matches(of: /--([a-z-]+): #([0-9a-f]+);/)
      return Dictionary(uniqueKeysWithValues: colours.map { (String($0.1), luminance($0.2)) })
    }.filter { !$0.isEmpty }
    // What a theme does not say again is as it was in the light one.
    return themes.map { theme in (themes.first ?? [:]).merging(theme) { $1 } }
  }

  private func ratio(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ hex: Substring) -> Double {
    let digits = hex.count == 3 ? hex.flatMap { [$0, $0] } : Array(hex)
    let parts = stride(from: 0, to: 6, by: 2).map { start in
      let value = Double(Int(String(digits[start..<(start + 2)]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
