public import WorkingTime

extension StatusReport {
  /// The figures around the criteria; they have no target of their own.
  public struct Context: Sendable, Decodable {
    /// Nil when the year is not reported.
    public let atATime: AtATime?
    public let weeklyHours: WeeklyHours
    public let coverage: Coverage
    /// Of the report's year, else of the latest before it; nil when no hours are recorded.
    public let focusSplit: FocusSplit?
    public let funding: [Funding]
    public let baselineSeries: BaselineSeries
    public let everEmployed: Int?
    public let employedNow: Int?

    enum CodingKeys: String, CodingKey {
      case funding
      case atATime = "at_a_time"
      case weeklyHours = "weekly_hours"
      case coverage = "coverage_13_14"
      case focusSplit = "focus_split"
      case baselineSeries = "baseline_series"
      case everEmployed = "ever_employed"
      case employedNow = "employed_now"
    }
  }
}

extension StatusReport.Context {
  /// How many youths were employed at a time in one year.
  public struct AtATime: Sendable, Decodable {
    public let year: Int
    /// Of the daily counts, as decimal text.
    public let mean: String?
    public let min: Int?
    public let max: Int?
    public let onLastDay: Int?

    enum CodingKeys: String, CodingKey {
      case year, mean, min, max
      case onLastDay = "on_last_day"
    }
  }

  /// The weeks in which youths worked, from New Year to the day of the report.
  public struct WeeklyHours: Sendable, Decodable {
    public let from: CivilDay
    public let to: CivilDay
    /// A week of one youth is one.
    public let weeks: Int?
    /// Weeks of 4 to 12 hours.
    public let within: Int?
    public let pct: String?
    public let youths: Int?
  }

  /// The 13-14-year-olds of the areas who are employed.
  public struct Coverage: Sendable, Decodable {
    public let employed: Int?
    /// Nil when nobody has counted them.
    public let population: Int?
    public let pct: String?
  }

  /// How the staff's hours are shared between jobs and counselling.
  public struct FocusSplit: Sendable, Decodable {
    /// How near the halves are: 45-55 % is green, 40-60 % yellow.
    public enum Band: String, Sendable, Decodable {
      case green, yellow, red
    }

    public let year: Int
    public let counsellingSharePct: String?
    public let band: Band?

    enum CodingKeys: String, CodingKey {
      case year, band
      case counsellingSharePct = "counselling_share_pct"
    }
  }

  /// Who pays for one plan.
  public struct Funding: Sendable, Decodable {
    public let plan: String
    /// In kroner.
    public let total: Double?
    public let lbfPct: String?
    public let localPct: String?
    public let isWithinRule: Bool?

    enum CodingKeys: String, CodingKey {
      case plan, total
      case lbfPct = "lbf_pct"
      case localPct = "local_pct"
      case isWithinRule = "rule_ok"
    }
  }

  /// The share comparable with the published baseline: everybody attached in four years, at one moment.
  public struct BaselineSeries: Sendable, Decodable {
    public let windowFrom: CivilDay
    public let windowTo: CivilDay
    public let youths: Int?
    public let answered: Int?
    /// Nil, like the shares, when nobody was asked.
    public let inJob: Int?
    public let pct: String?
    public let leavers: Int?
    public let leaversPct: String?

    enum CodingKeys: String, CodingKey {
      case youths, answered, pct, leavers
      case windowFrom = "window_from"
      case windowTo = "window_to"
      case inJob = "in_job"
      case leaversPct = "leavers_pct"
    }
  }
}
