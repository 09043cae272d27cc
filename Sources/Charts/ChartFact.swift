/// A row of the table under a chart of a single figure.
public struct ChartFact: Equatable, Sendable {
  public var label: String
  public var text: String

  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
