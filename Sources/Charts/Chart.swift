public import HTML

/// A drawing of figures, made on the server, with the same figures in words and in a table.
public protocol Chart: Equatable, Sendable {
  /// Tells this chart's markup from that of the others on the page; it has no spaces.
  var id: String { get }
  /// What the chart shows: its caption and its name.
  var title: String { get }
  /// What there is to see, in words, for those who do not see it.
  var text: String { get }
  /// The drawing alone. It is as wide as its place, and its text keeps its size.
  var svg: HTML { get }
  /// The drawing with its caption, its key and its table.
  func figure(_ words: ChartWords) -> HTML
}
