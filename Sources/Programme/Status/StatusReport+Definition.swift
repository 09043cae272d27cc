public import WorkingTime

extension StatusReport {
  /// What the figures were counted by.
  public struct Definition: Sendable, Decodable {
    public let version: Int
    public let periodStart: CivilDay
    public let firstYear: Int
    /// An answer counts when it is about a day this many days before the anniversary, or nearer.
    public let windowBeforeDays: Int
    /// An answer counts when it is about a day this many days after the anniversary, or nearer.
    public let windowAfterDays: Int
    /// Of a hundred asked, so many must have answered before a share is judged.
    public let minResponsePct: Int
    /// The fewest youths that a share is judged by.
    public let minVerdictYouths: Int
    /// A figure below this is hidden where it could point at a youth.
    public let suppressBelow: Int

    enum CodingKeys: String, CodingKey {
      case version
      case periodStart = "period_start"
      case firstYear = "first_year"
      case windowBeforeDays = "window_before_days"
      case windowAfterDays = "window_after_days"
      case minResponsePct = "min_response_pct"
      case minVerdictYouths = "min_n_verdict"
      case suppressBelow = "suppress_below"
    }
  }
}
