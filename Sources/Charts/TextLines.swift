/// Breaks a label into lines, at its spaces where it can.
enum TextLines {
  static func broken(_ text: String, within width: Int, bold: Bool = false) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      let longer = lines.last.map { "\($0) \(word)" }
      if let longer, TextWidth.pixels(longer, bold: bold) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines += pieces(of: String(word), within: width, bold: bold)
      }
    }
    return lines
  }

  /// A word that is longer than a line is broken where the line ends.
  private static func pieces(of word: String, within width: Int, bold: Bool) -> [String] {
    word.reduce(into: [""]) { pieces, character in
      let longer = "\(pieces[pieces.count - 1])\(character)"
      if longer.count == 1 || TextWidth.pixels(longer, bold: bold) <= width {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append(String(character))
      }
    }
  }

  static func width(of lines: [String]) -> Int {
    lines.reduce(0) { max($0, TextWidth.pixels($1)) }
  }

  /// From one line to the next.
  static let height = 16
}
