public import Postgres
public import WorkingTime

/// A shift of today or the coming week, with who is on it.
public struct ShiftAhead: Sendable, RowDecodable {
  public var id: Int
  public var area: String?
  public var starts: WallClock
  public var ends: WallClock
  public var youthsNeeded: Int
  public var youths: [String]

  public init(row: borrowing Row) throws {
    id = try row("shift_id")
    area = try row("area")
    starts = try WallClock(row("starts_at"))
    ends = try WallClock(row("ends_at"))
    youthsNeeded = try row("youths_needed")
    youths = try row("youths")
  }
}

/// The shifts of today and the next seven days, in the areas of whoever asks.
public struct ShiftsAhead: Question {
  public var project: Int

  public init(project: Int) {
    self.project = project
  }

  public func answer(in tx: borrowing Transaction) throws -> [ShiftAhead] {
    try tx.all("select * from app.shifts_ahead(project => \(project))")
  }
}
