import HTML
import Testing

@testable import Charts

/// A drawing as it lies on the screen at a width, in pixels.
struct Sketch {
  struct Box {
    var name: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  let root: Node
  /// Of the whole drawing and of what is left of it beside the gutter.
  let width: Double
  let content: Double
  let height: Double
  private(set) var texts: [Box] = []
  private(set) var bars: [Box] = []
  private(set) var marks: [Box] = []

  /// On a phone of 320 pixels, beside the style sheet's steps, and on a desk.
  static let widths = [240, 280, 319, 320, 480, 640, 1100]

  init(_ svg: HTML, width: Int) throws {
    root = try #require(Node(svg))
    self.width = Double(width)
    let gutters = ["chart-gutter-1": 28.0, "chart-gutter-2": 56, "chart-gutter-3": 84]
    content = self.width - root.classes.reduce(0) { $0 + (gutters[$1] ?? 0) }
    height = try #require(root.attributes["height"].flatMap(Double.init))
    try draw(root.children, x: 0, y: 0)
  }

  /// What lies outside, has no size or meets another text; empty when all is well.
  var faults: [String] {
    var faults: [String] = []
    for text in texts where text.left < content - width || text.right > content + 0.01 {
      faults.append("\(text) is cut off")
    }
    for bar in bars where bar.left < 0 || bar.right > content + 0.1 {
      faults.append("\(bar) is too long")
    }
    for bar in bars where bar.right <= bar.left || bar.bottom <= bar.top {
      faults.append("\(bar) has no size")
    }
    for mark in marks where mark.left < -7 || mark.right > content + 7 {
      faults.append("\(mark) lies outside")
    }
    for box in texts + bars + marks where box.top < -0.01 || box.bottom > height + 0.01 {
      faults.append("\(box) is too high or too low")
    }
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.overlaps(other) {
        faults.append("\(text) meets \(other)")
      }
    }
    return faults
  }

  private mutating func draw(_ nodes: [Node], x: Double, y: Double) throws {
    for node in nodes where isShown(node) {
      switch node.name {
      case "title", "desc", "defs": break
      case "g": try draw(node.children, x: x, y: y)
      case "svg":
        try draw(node.children, x: x + length(node, "x"), y: y + length(node, "y"))
      case "rect":
        let left = x + length(node, "x")
        let top = y + length(node, "y")
        bars.append(
          Box(
            name: "rect", left: left, right: left + length(node, "width"), top: top,
            bottom: top + length(node, "height")))
      case "line":
        marks.append(
          Box(
            name: "line", left: min(length(node, "x1"), length(node, "x2")),
            right: max(length(node, "x1"), length(node, "x2")),
            top: min(length(node, "y1"), length(node, "y2")),
            bottom: max(length(node, "y1"), length(node, "y2"))))
      case "circle":
        let radius = length(node, "r")
        let (x, y) = (length(node, "cx"), length(node, "cy"))
        marks.append(
          Box(
            name: "circle", left: x - radius, right: x + radius, top: y - radius, bottom: y + radius
          ))
      case "path":
        marks.append(Box(name: "path", left: x - 7, right: x + 7, top: y - 7, bottom: y + 7))
      case "text": write(node)
      default: Issue.record("an element that is not expected: \(node.name)")
      }
    }
  }

  private mutating func write(_ node: Node) {
    let lines = [node.text] + node.children.map(\.text)
    for (index, line) in lines.enumerated() {
      let x = length(node, "x") + length(node, "dx")
      let width = Double(TextWidth.pixels(line, bold: node.classes.contains("chart-strong")))
      let left =
        switch node.attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      let foot = length(node, "y") + Double(index) * 16
      // Half a pixel for the rounding of places.
      texts.append(
        Box(
          name: line, left: left + 0.5, right: left + width - 0.5, top: foot - 10, bottom: foot + 3)
      )
    }
  }

  private func isShown(_ node: Node) -> Bool {
    let steps = [0.0, 0, 320, 480, 640]
    return node.classes.allSatisfy { name in
      guard let step = name.last?.wholeNumberValue, steps.indices.contains(step) else {
        return true
      }
      if name.hasPrefix("chart-from-") { return width >= steps[step] }
      if name.hasPrefix("chart-below-") { return width < steps[step] }
      return true
    }
  }

  private func length(_ node: Node, _ name: String) -> Double {
    guard let text = node.attributes[name] else { return 0 }
    if text.hasSuffix("%") { return (Double(text.dropLast()) ?? .nan) * content / 100 }
    return Double(text) ?? .nan
  }
}
