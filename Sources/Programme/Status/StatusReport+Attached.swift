extension StatusReport {
  /// «35 unge tilknyttes fritidsjobprojektet Tjansen hvert år»
  public struct Attached: Sendable, Decodable {
    public let year: Int
    /// Nil when the year is not reported.
    public let youths: Int?
    public let target: Double?
    public let verdict: Verdict
    /// Youths up to the same day last year; nil when that year is not reported.
    public let sameDayLastYear: Int?
    public let carriedOver: Int?
    public let firstTime: Int?
    public let returning: Int?
    /// Those who began in the year, carried over or not.
    public let starting: Int?

    enum CodingKeys: String, CodingKey {
      case year, youths, target, verdict, returning, starting
      case sameDayLastYear = "same_day_last_year"
      case carriedOver = "carried_over"
      case firstTime = "first_time"
    }
  }
}
