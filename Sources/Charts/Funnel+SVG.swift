public import HTML

extension Funnel {
  public var svg: HTML {
    var foot = 0
    var markup = HTML.empty
    for index in steps.indices {
      let line = RowLine(
        label: steps[index].label, ends: [share(at: index) ?? "", count(at: index)],
        columns: columns)
      markup = markup + line.markup(below: foot) + bar(at: index, below: foot + line.height + 4)
      foot += line.height + 4 + thickness + 12
    }
    return ChartFrame(id: id, title: title, text: text, height: max(foot - 8, 1)).svg(markup)
  }

  /// A track as long as the drawing and a bar as long as the count.
  private func bar(at index: Int, below y: Int) -> HTML {
    guard let amount = steps[index].count.drawn else { return .empty }
    let track: HTML = """
      <rect class="bar-track" x="0" y="\(y)" width="100%" height="\(thickness)"/>
      """
    let length = Place(amount, of: largest)
    guard length != .start else { return track }
    return """
      \(track)<rect class="chart-step" x="0" y="\(y)" width="\(length.percent)" height="\(thickness)"/>
      """
  }

  /// In the drawing only a number or a dash.
  private func count(at index: Int) -> String {
    steps[index].count.drawn == nil ? ChartValue.dash : steps[index].count.text
  }

  private var columns: [Int] {
    let counts = steps.indices.map { TextWidth.pixels(count(at: $0), bold: true) }
    let shares = steps.indices.map { TextWidth.pixels(share(at: $0) ?? "") }
    return [shares.max() ?? 0, counts.max() ?? 0]
  }

  /// Of the counts that are there to see.
  private var largest: Double { steps.compactMap(\.count.drawn).max() ?? 0 }

  private var thickness: Int { 14 }
}
