/// A JSON document laid out for reading: a member a line, in the order the document has them.
struct JSONLayout {
  private(set) var text = ""
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  init(_ document: String) {
    for character in document {
      append(character)
    }
  }

  private mutating func append(_ character: Character) {
    if isInString {
      text.append(character)
      isInString = isEscaped || character != "\""
      isEscaped = !isEscaped && character == "\\"
      return
    }
    switch character {
    case "{", "[":
      text.append(character)
      depth += 1
      breakLine()
    case "}", "]":
      depth -= 1
      closeLine(before: character)
    case ",":
      text.append(character)
      breakLine()
    case ":": text.append(": ")
    case _ where character.isWhitespace: break
    default:
      text.append(character)
      isInString = character == "\""
    }
  }

  private mutating func breakLine() {
    text.append("\n" + String(repeating: "  ", count: depth))
  }

  /// An empty object or list stays on its line.
  private mutating func closeLine(before bracket: Character) {
    let opening: Character = bracket == "}" ? "{" : "["
    let trimmed = text.lastIndex { !$0.isWhitespace }
    if let trimmed, text[trimmed] == opening {
      text.removeSubrange(text.index(after: trimmed)...)
    } else {
      breakLine()
    }
    text.append(bracket)
  }
}
