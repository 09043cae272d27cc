internal import HTML

extension HTML.StringInterpolation {
  /// Text for reading: what belongs together stays on one line.
  mutating func appendInterpolation(prose text: String) {
    appendInterpolation(
      text.replacing(" %", with: "\u{202F}%").replacing(" kl. ", with: " kl.\u{A0}")
        .replacing("ja-svar", with: "ja\u{2011}svar"))
  }
}
