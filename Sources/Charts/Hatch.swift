internal import HTML

/// A pattern of slanting lines that a part of a drawing is filled with.
struct Hatch {
  let id: String
  /// Of the lines, and of what lies between them.
  let line: String
  var ground: String?

  var definition: HTML {
    let ground = ground.map { "<rect class=\"\($0)\" width=\"7\" height=\"7\"/>" as HTML }
    return """
      <defs><pattern id="\(id)" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      \(ground)<rect class="\(line)" width="2" height="7"/></pattern></defs>
      """
  }

  var fill: String { "url(#\(id))" }
}
