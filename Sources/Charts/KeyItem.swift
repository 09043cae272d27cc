internal import HTML

/// A sign of a drawing with what it stands for.
struct KeyItem {
  let sign: HTML
  let text: String

  var markup: HTML {
    "<span class=\"chart-key-item\">\(sign)\(text)</span> "
  }

  /// A sign that is drawn as it is in the chart.
  static func drawn(_ content: HTML, _ text: String) -> KeyItem {
    let sign: HTML = """
      <svg class="chart-swatch" width="24" height="14" aria-hidden="true" focusable="false">\(content)</svg>
      """
    return KeyItem(sign: sign, text: text)
  }

  static func line(class name: String, _ text: String) -> KeyItem {
    drawn("<line class=\"\(name)\" x1=\"0\" x2=\"24\" y1=\"7\" y2=\"7\"/>", text)
  }

  /// What a dash stands for.
  static func absent(_ words: ChartWords) -> KeyItem {
    KeyItem(sign: "<span class=\"chart-dash\">\(ChartValue.dash)</span>", text: words.absent)
  }
}
