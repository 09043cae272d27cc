/// A JSON document laid out for reading: a member a line, in the order the document has them.
struct JSONLayout {
  /// Scalar by scalar: a quote and a mark upon it would be one character.
  private var scalars = String.UnicodeScalarView()
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  init(_ document: String) {
    for scalar in document.unicodeScalars {
      append(scalar)
    }
  }

  var text: String { String(scalars) }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if isInString {
      scalars.append(scalar)
      isInString = isEscaped || scalar != "\""
      isEscaped = !isEscaped && scalar == "\\"
      return
    }
    switch scalar {
    case "{", "[":
      scalars.append(scalar)
      depth += 1
      breakLine()
    case "}", "]":
      depth -= 1
      closeLine(before: scalar)
    case ",":
      scalars.append(scalar)
      breakLine()
    case ":": scalars.append(contentsOf: ": ".unicodeScalars)
    case _ where scalar.properties.isWhitespace: break
    default:
      scalars.append(scalar)
      isInString = scalar == "\""
    }
  }

  private mutating func breakLine() {
    scalars.append("\n")
    scalars.append(contentsOf: repeatElement(" ", count: 2 * depth))
  }

  /// An empty object or list stays on its line.
  private mutating func closeLine(before bracket: Unicode.Scalar) {
    let opening: Unicode.Scalar = bracket == "}" ? "{" : "["
    let last = scalars.lastIndex { !$0.properties.isWhitespace }
    if let last, scalars[last] == opening {
      scalars.removeSubrange(scalars.index(after: last)...)
    } else {
      breakLine()
    }
    scalars.append(bracket)
  }
}
