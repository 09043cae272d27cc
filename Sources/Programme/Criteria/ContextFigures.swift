/// The figures around the criteria; they have no target of their own.
public struct ContextFigures: Sendable, Decodable {
  /// How many youths were employed at a time in one year.
  public struct AtATime: Sendable, Decodable {
    /// Of the daily counts, as decimal text.
    public let mean: String
    public let min: Int
    public let max: Int
  }

  /// The 13-14-year-olds of the areas who are employed.
  public struct Coverage: Sendable, Decodable {
    public let employed: Int
    public let population: Int?
    public let pct: String?
  }

  /// The share comparable with the published baseline: everybody attached in four years, at one moment.
  public struct BaselineSeries: Sendable, Decodable {
    public let windowFrom: String
    public let youths: Int
    public let inJob: Int?
    public let pct: String?
    public let leavers: Int?
    public let leaversPct: String?

    enum CodingKeys: String, CodingKey {
      case youths, pct, leavers
      case windowFrom = "window_from"
      case inJob = "in_job"
      case leaversPct = "leavers_pct"
    }
  }

  /// A youth's hours in one week.
  public struct WeekOfHours: Sendable, Decodable {
    public let isWithin4To12: Bool

    enum CodingKeys: String, CodingKey {
      case isWithin4To12 = "within_4_12"
    }
  }

  public struct FocusSplit: Sendable, Decodable {
    public let counsellingSharePct: String?

    enum CodingKeys: String, CodingKey {
      case counsellingSharePct = "counselling_share_pct"
    }
  }

  /// Who pays for one plan.
  public struct Funding: Sendable, Decodable {
    public let lbfPct: String?
    public let localPct: String?
    public let isWithinRule: Bool

    enum CodingKeys: String, CodingKey {
      case lbfPct = "lbf_pct"
      case localPct = "local_pct"
      case isWithinRule = "rule_ok"
    }
  }

  public let everEmployed: Int
  public let employedNow: Int
  /// By year.
  public let atATime: [String: AtATime]
  public let coverage: Coverage
  public let baselineSeries: BaselineSeries
  /// By youth and week.
  public let weeklyHours: [String: WeekOfHours]
  /// By year.
  public let focusSplit: [String: FocusSplit]
  /// By plan.
  public let funding: [String: Funding]

  enum CodingKeys: String, CodingKey {
    case funding
    case everEmployed = "ever_employed"
    case employedNow = "employed_now"
    case atATime = "at_a_time"
    case coverage = "coverage_13_14"
    case baselineSeries = "baseline_series"
    case weeklyHours = "weekly_hours"
    case focusSplit = "focus_split"
  }
}
