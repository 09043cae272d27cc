/// Rows of text in columns of fixed width; a cell that is too long goes on below itself.
struct TextTable {
  enum Column {
    case left(Int)
    case right(Int)

    var width: Int {
      switch self {
      case .left(let width), .right(let width): width
      }
    }
  }

  let columns: [Column]

  /// The lines of one row.
  func row(_ cells: [String]) -> [String] {
    let wrapped = zip(cells, columns).map { cell, column in cell.wrapped(to: column.width) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      zip(wrapped, columns)
        .map { cell, column in column.pad(line < cell.count ? cell[line] : "") }
        .joined(separator: " ")
        .trimmingTrailingSpaces
    }
  }
}

extension TextTable.Column {
  fileprivate func pad(_ text: String) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return switch self {
    case .left: text + space
    case .right: space + text
    }
  }
}

extension String {
  /// The text in lines of at most `width` characters, broken between words; a longer word is broken too.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ").flatMap({ $0.pieces(of: width) }) {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? word : " " + word
      }
      lines.append(line)
    }
    return lines
  }

  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Substring {
  fileprivate func pieces(of width: Int) -> [String] {
    var rest = self
    var pieces: [String] = []
    while rest.count > width {
      pieces.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return pieces + [String(rest)]
  }
}
