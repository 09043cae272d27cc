public import WorkingTime

/// What a figure is measured by: the source's words, its target and where it began.
public struct Indicator: Sendable, Decodable {
  public enum Name: String, CaseIterable, Sendable {
    case attached
    case jobAfterOneYear = "job_after_one_year"
    case volunteers
    case counselling
    case dropout
    case atATime = "at_a_time"
    case coverage = "coverage_13_14"
    case weeklyHours = "weekly_hours"
    case focusSplit = "focus_split"
    case funding
  }

  public let name: String
  /// The source's own words, Danish.
  public let wording: String
  /// In `targetUnit`; nil where the source names none.
  public let target: Double?
  public let targetUnit: String?
  /// In `targetUnit`; nil where the source lost the figure.
  public let baseline: Double?
  public let baselineOn: CivilDay?
  public let source: String

  enum CodingKeys: String, CodingKey {
    case name, wording, target, baseline, source
    case targetUnit = "target_unit"
    case baselineOn = "baseline_on"
  }
}
