internal import HTML

extension HTML.StringInterpolation {
  /// Text for reading: what belongs together stays on one line.
  mutating func appendInterpolation(prose text: String) {
    appendInterpolation(text.keptTogether)
  }
}

extension String {
  /// With spaces and hyphens that do not break where a number meets its unit.
  var keptTogether: String {
    let source = Array(utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(source.count + 8)
    var rest = source[...]
    while let byte = rest.first {
      let joint = byte == UInt8(ascii: " ") ? Joint.all.first { rest.starts(with: $0.loose) } : nil
      kept.append(contentsOf: joint?.tight ?? [byte])
      rest = rest.dropFirst(joint?.loose.count ?? 1)
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

/// Words that are written apart and read together.
private struct Joint {
  let loose: [UInt8]
  let tight: [UInt8]

  init(_ loose: String, _ tight: String) {
    self.loose = Array(loose.utf8)
    self.tight = Array(tight.utf8)
  }

  static let all = [
    Joint(" %", "\u{202F}%"), Joint(" kl. ", " kl.\u{A0}"), Joint(" kr.", "\u{A0}kr."),
    Joint(" ja-svar", " ja\u{2011}svar"),
  ]
}
