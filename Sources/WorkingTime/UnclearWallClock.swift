/// Why a clock's reading does not tell an instant.
public enum UnclearWallClock: Error, Equatable, Sendable {
  /// No clock shows it: the hour is skipped when summer time begins.
  case isSkipped
  /// Clocks show it twice when summer time ends, and nobody said which is meant.
  case isRepeated
}
