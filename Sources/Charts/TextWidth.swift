/// The room a label may need: in the widest common font, for a reader who has set letters further apart.
enum TextWidth {
  /// At the labels' 12 pixels.
  static func pixels(_ text: some StringProtocol, bold: Bool = false) -> Int {
    let tenths = text.unicodeScalars.reduce(0) { $0 + tenthsOfPixel($1) }
    return ((bold ? tenths * 9 / 8 : tenths) + 9) / 10
  }

  private static func tenthsOfPixel(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "\u{202F}": 25 + letterSpacing
    case " ", "\u{A0}": 42 + letterSpacing + wordSpacing
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "f", "t", "r", "(", ")", "/", "-":
      52 + letterSpacing
    case "m", "w", "M", "W", "æ", "Æ": 120 + letterSpacing
    case "a"..."z", "0"..."9", "å", "ø", "–", "*": 78 + letterSpacing
    case "A"..."Z", "Å", "Ø": 96 + letterSpacing
    case ..."\u{2E7F}": 124 + letterSpacing
    default: 170 + letterSpacing
    }
  }

  /// 0.12 em, as accessibility demands that there be room for.
  private static let letterSpacing = 15
  /// 0.16 em.
  private static let wordSpacing = 20
}
