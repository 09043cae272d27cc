extension Int {
  /// With a narrow space between thousands that does not break the line.
  var grouped: String {
    guard self < 0 || self > 999 else { return String(self) }
    let digits = Array(String(magnitude))
    let text = digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202F}" }
      text.append(digits[index])
    }
    return (self < 0 ? "−" : "") + text
  }

  /// This many tenths, as a drawing's attributes have them.
  var tenths: String {
    isMultiple(of: 10) ? String(self / 10) : "\(self / 10).\(self % 10)"
  }
}
