internal import HTML

/// How a part of a bar is drawn: filled, hatched, or an empty outline, so that no colour is needed to tell.
struct StackedPart {
  /// From 1, next to the axis.
  let number: Int
  /// Of the chart.
  let id: String

  var hatch: Hatch {
    Hatch(id: "chart-\(id)-part-2", line: "chart-hatch", ground: "chart-hatch-ground")
  }

  func rectangle(x: String, y: String, width: String, height: String) -> HTML {
    let fill: HTML? = number == 2 ? " fill=\"\(hatch.fill)\"" : nil
    return """
      <rect class="chart-part-\(number)" x="\(x)" y="\(y)" width="\(width)" height="\(height)"\(fill)/>
      """
  }

  func key(_ text: String) -> KeyItem {
    .drawn(rectangle(x: "1", y: "1", width: "22", height: "12"), text)
  }

  /// What is written inside a part.
  func label(_ text: String, x: String, y: String) -> HTML {
    """
    <text class="chart-label chart-part-label-\(number)" x="\(x)" y="\(y)" text-anchor="middle">\(text)</text>
    """
  }
}
