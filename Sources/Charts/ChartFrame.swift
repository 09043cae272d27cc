internal import HTML

/// The outside of a drawing: its size, its name and its text alternative.
struct ChartFrame {
  let id: String
  let title: String
  let text: String
  let height: Int
  var name = "chart-drawing"
  var gutter: Gutter?

  func svg(_ content: HTML) -> HTML {
    let classes = gutter.map { "\(name) \($0.name)" } ?? name
    return """
      <svg class="\(classes)" role="img" aria-labelledby="chart-\(id)-title chart-\(id)-text" width="100%" height="\(height)">
      <title id="chart-\(id)-title">\(title)</title><desc id="chart-\(id)-text">\(text)</desc>
      \(content)
      </svg>
      """
  }
}
