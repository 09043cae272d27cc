extension StatusReport {
  /// «Unge der har været tilknyttet Tjansen er frivillige»; «Tallet skal stige»
  public struct Volunteers: Sendable, Decodable {
    /// The latest full year; nil when none has ended.
    public let year: Int?
    public let youths: Int?
    /// Those of the full year before.
    public let previous: Int?
    public let verdict: Verdict
    /// Those of the year that is running.
    public let thisYear: Int?
    /// Those up to the same day the year before.
    public let sameDayLastYear: Int?
    /// Of the latest full year, by kind; a youth may be in several.
    public let concreteActivity: Int?
    public let ongoingActivity: Int?
    public let neighbourhoodHouse: Int?

    enum CodingKeys: String, CodingKey {
      case year, youths, previous, verdict
      case thisYear = "this_year"
      case sameDayLastYear = "same_day_last_year"
      case concreteActivity = "concrete_activity"
      case ongoingActivity = "ongoing_activity"
      case neighbourhoodHouse = "neighbourhood_house"
    }
  }
}
