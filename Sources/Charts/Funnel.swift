public import HTML

/// Steps that some fall away at, such as from an ended job to an answer: a bar and a count for each.
public struct Funnel: Chart {
  public struct Step: Equatable, Sendable {
    public var label: String
    public var count: ChartValue
    /// Of the step before, such as "90 %"; left out where either count may not be seen.
    public var share: String?

    public init(label: String, count: ChartValue, share: String? = nil) {
      self.label = label
      self.count = count
      self.share = share
    }
  }

  public var id: String
  public var title: String
  public var text: String
  /// The heads of the table's columns; the share's is in the key as well.
  public var stepName: String
  public var countName: String
  public var shareName: String
  public var steps: [Step]

  public init(
    id: String, title: String, text: String, stepName: String, countName: String,
    shareName: String, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.stepName = stepName
    self.countName = countName
    self.shareName = shareName
    self.steps = steps
  }

  public func figure(_ words: ChartWords) -> HTML {
    let shares = KeyItem(sign: "<span class=\"chart-dash\">%</span>", text: shareName)
    let key =
      (steps.indices.contains { share(at: $0) != nil } ? [shares] : [])
      + (steps.contains { $0.count.drawn == nil } ? [.absent(words)] : [])
    return ChartFigure(title: title, svg: svg, key: key, table: table, words: words).markup
  }

  /// Of the step before, where both are there to see.
  func share(at index: Int) -> String? {
    guard index > 0, steps[index].count.drawn != nil, steps[index - 1].count.drawn != nil else {
      return nil
    }
    return steps[index].share
  }

  private var table: ChartTable {
    ChartTable(
      caption: title, heads: [stepName, countName, shareName],
      rows: steps.indices.map { index in
        ChartTable.Row(
          head: steps[index].label,
          cells: [steps[index].count.text, share(at: index) ?? ChartValue.dash])
      })
  }
}
