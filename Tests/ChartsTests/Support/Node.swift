import Charts
import Foundation
import HTML

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a drawing that has been read as XML.
struct Node {
  var name: String
  var attributes: [String: String]
  /// What lies within it: elements, and pieces of text, which have no name.
  var contents: [Node] = []
  private var piece = ""

  /// Nil when the markup is not well-formed.
  init?(_ markup: HTML) {
    let reader = NodeReader()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { return nil }
    self = root
  }

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  init(text: String) {
    self.init(name: "", attributes: [:])
    piece = text
  }

  var children: [Node] { contents.filter { !$0.name.isEmpty } }

  /// Its own, without that of its children.
  var text: String { contents.map(\.piece).joined() }

  /// With all that lies within it, in the order of the markup.
  var all: [Node] { [self] + children.flatMap(\.all) }

  var classes: Set<String> {
    Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
  }

  /// Its own and that of all that lies within it.
  var wholeText: String { contents.reduce(piece) { $0 + $1.wholeText } }

  func all(_ name: String, class wanted: String? = nil) -> [Node] {
    all.filter { $0.name == name && (wanted.map($0.classes.contains) ?? true) }
  }
}

/// Builds nodes while XML is read.
private final class NodeReader: NSObject, XMLParserDelegate {
  var root: Node?
  private var open: [Node] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(Node(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].contents.append(Node(text: text))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let done = open.popLast() else { return }
    if open.isEmpty { root = done } else { open[open.count - 1].contents.append(done) }
  }
}
