/// Which of the two instants is meant when clocks show the same time twice, as they do in autumn.
public enum Fold: Int, CaseIterable, Sendable {
  /// The first time, in summer time.
  case first = 0
  /// The second time, in standard time.
  case second = 1
}
