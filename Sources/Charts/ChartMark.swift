/// A place on a chart's scale with the label that stands by it.
public struct ChartMark: Equatable, Sendable {
  public var at: Double
  public var label: String

  public init(at: Double, label: String) {
    self.at = at
    self.label = label
  }
}
