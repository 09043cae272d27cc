/// What a chart's axis counts; every axis begins at zero.
public enum ChartScale: Equatable, Sendable {
  /// Whole numbers, as far as the largest one shown.
  case counts
  /// From 0 to 100 per cent.
  case percent
}
