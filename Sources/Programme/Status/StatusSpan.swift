public import Postgres
public import WorkingTime

/// The days a project can be reported on, from the first to the last.
public struct StatusSpan: Sendable, RowDecodable {
  public var first: CivilDay
  public var last: CivilDay
  /// The last quarter end among them; nil before the first one.
  public var latestQuarterEnd: CivilDay?
  /// The day shown to whoever asks for none; nil when there is none they may read yet.
  public var shown: CivilDay?
  /// Whether whoever asks reads quarter ends only.
  public var isQuarterEndsOnly: Bool

  public init(
    first: CivilDay, last: CivilDay, latestQuarterEnd: CivilDay?, shown: CivilDay? = nil,
    isQuarterEndsOnly: Bool = false
  ) {
    self.first = first
    self.last = last
    self.latestQuarterEnd = latestQuarterEnd
    self.shown = shown
    self.isQuarterEndsOnly = isQuarterEndsOnly
  }

  public init(row: borrowing Row) throws {
    first = try row("first_day")
    last = try row("last_day")
    latestQuarterEnd = try row("latest_quarter_end")
    shown = try row("shown_day")
    isQuarterEndsOnly = try row("only_quarter_ends")
  }

  /// The quarter ends from the first day on, newest first.
  public var quarterEnds: [CivilDay] {
    guard let latestQuarterEnd else { return [] }
    let ends = (first.year...max(first.year, latestQuarterEnd.year)).flatMap { year in
      [3, 6, 9, 12].compactMap { month in
        CivilDay(year: year, month: month, day: CivilDay.length(ofMonth: month, in: year))
      }
    }
    return ends.filter { (first...max(first, latestQuarterEnd)).contains($0) }.reversed()
  }
}
