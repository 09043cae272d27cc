extension StatusReport {
  /// How far the figures can be trusted.
  public struct Quality: Sendable, Decodable {
    /// Youths whose answers contradict each other.
    public let contradictory: Int?
    /// Youths whose counted answer came after the window.
    public let late: Int?
    /// Exits without a usable answer whose window closes within the 60 days after the report's day.
    public let dueWithin60Days: Int?
    /// Of the share that is judged, as decimal text.
    public let responsePct: String?
    /// Areas that a drop-out measurement lacks.
    public let areasMissing: [String]

    enum CodingKeys: String, CodingKey {
      case contradictory, late
      case dueWithin60Days = "due_within_60_days"
      case responsePct = "response_pct"
      case areasMissing = "areas_missing"
    }
  }
}
