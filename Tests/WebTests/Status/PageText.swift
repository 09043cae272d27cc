import HTML

/// A page as text, and what is wrong with it.
struct PageText {
  let text: String
  private let tags: [Substring]

  init(_ page: HTML) {
    text = page.description
    tags = text.split(separator: "<").compactMap { piece in
      piece.firstIndex(of: ">").map { piece[...$0] }
    }
  }

  /// What a browser or a screen reader would stumble over; empty for a page that holds together.
  var problems: [String] {
    unbalanced + brokenReferences + disorderedHeadings + forbidden
  }

  /// The words of the first place between two pieces of markup.
  func cell(after start: String, until end: String) -> String? {
    guard let from = text.firstRange(of: start) else { return nil }
    let rest = text[from.upperBound...]
    guard let to = rest.firstRange(of: end) else { return nil }
    return rest[..<to.lowerBound].replacing(/<[^>]*>/, with: "")
      .trimmingPrefix(/\s+/).description
  }

  private var unbalanced: [String] {
    var open: [Substring] = []
    for tag in tags where !tag.hasSuffix("/>") {
      let name = tag.prefix { $0 != " " && $0 != ">" }
      if ["input", "br", "meta", "link"].contains(name) { continue }
      if !name.hasPrefix("/") {
        open.append(name)
      } else if open.popLast() != name.dropFirst() {
        return ["<\(name)> closes nothing"]
      }
    }
    return open.map { "<\($0)> is not closed" }
  }

  private var brokenReferences: [String] {
    let ids = values(of: "id")
    let references =
      values(of: "for") + values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
      + values(of: "href").filter { $0.hasPrefix("#") }.map { $0.dropFirst() }
    return references.filter { !ids.contains($0) }.map { "#\($0) leads nowhere" }
      + Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }
      .map { "#\($0.key) is there twice" }
  }

  private var disorderedHeadings: [String] {
    let levels = tags.compactMap { $0.wholeMatch(of: /h([1-6])[ >].*/).flatMap { Int($0.1) } }
    let jumps = zip(levels, levels.dropFirst()).filter { $0.1 > $0.0 + 1 }
    return (levels.first == 1 ? [] : ["the first heading is no h1"])
      + jumps.map { "h\($0.1) follows h\($0.0)" }
  }

  private var forbidden: [String] {
    tags.filter { $0.contains(" style=") || $0.hasPrefix("script") || $0.contains(" on") }
      .map { "the content security policy forbids <\($0)" }
      + (text.contains("Optional(") || text.contains("nil") ? ["a value stands unwrapped"] : [])
  }

  private func values(of attribute: String) -> [Substring] {
    tags.flatMap { tag in
      tag.split(separator: " \(attribute)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }
  }
}

extension String {
  /// How often a text occurs; a number's percent sign may stand close to it.
  func components(of text: String) -> Int {
    ranges(of: text).count
  }
}
