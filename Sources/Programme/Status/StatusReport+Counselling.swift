extension StatusReport {
  /// «80 unge tilbydes råd/vejledning om CV, uddannelse mv. hvert år»
  public struct Counselling: Sendable, Decodable {
    /// How many were offered and received up to the same day last year.
    public struct SameDay: Sendable, Decodable {
      public let offered: Int?
      public let received: Int?
    }

    public let year: Int
    /// Nil when the year is not reported.
    public let offered: Int?
    public let received: Int?
    public let target: Double?
    public let verdict: Verdict
    public let sameDayLastYear: SameDay?

    enum CodingKeys: String, CodingKey {
      case year, offered, received, target, verdict
      case sameDayLastYear = "same_day_last_year"
    }
  }
}
