internal import HTML

/// Labels that would meet on one line, each on the first line where it stands clear.
struct LabelRows: Equatable {
  private(set) var rows: [[Label]] = []

  /// What is spare is there only when the first line has room for it.
  init(
    _ marks: [(at: Place, text: String)], spare: [(at: Place, text: String)] = [],
    along length: Int
  ) {
    for mark in marks where !mark.text.isEmpty {
      let label = Label(mark.text, at: mark.at, along: length)
      if let row = rows.firstIndex(where: { Self.fits(label, in: $0) }) {
        rows[row].append(label)
      } else {
        rows.append([label])
      }
    }
    for mark in spare where !mark.text.isEmpty {
      let label = Label(mark.text, at: mark.at, along: length)
      if rows.isEmpty { rows.append([]) }
      if label.lines.count == 1, Self.fits(label, in: rows[0]) { rows[0].append(label) }
    }
  }

  var height: Int { rows.reduce(0) { $0 + Self.height($1) } }

  /// Row under row.
  func markup(below y: Int, class name: String) -> HTML {
    var top = y
    var markup = HTML.empty
    for row in rows {
      for label in row { markup = markup + label.markup(at: top + Self.ascent, class: name) }
      top += Self.height(row)
    }
    return markup
  }

  /// The first row lowest.
  func markup(above y: Int, class name: String) -> HTML {
    var bottom = y
    var markup = HTML.empty
    for row in rows {
      for label in row {
        let top = bottom - label.lines.count * TextLines.height
        markup = markup + label.markup(at: top + Self.ascent, class: name)
      }
      bottom -= Self.height(row)
    }
    return markup
  }

  private static func fits(_ label: Label, in row: [Label]) -> Bool {
    row.allSatisfy { $0.isClear(of: label) }
  }

  private static func height(_ row: [Label]) -> Int {
    TextLines.height * row.reduce(0) { max($0, $1.lines.count) }
  }

  /// From the top of a line to its letters' foot.
  static let ascent = 12
}
