/// The figures of the five success criteria, year by year where they are counted by the year.
public struct SuccessCriteria: Sendable, Decodable {
  /// Youths attached in one calendar year.
  public struct AttachedYear: Sendable, Decodable {
    public let youths: Int
    public let carriedOver: Int
    public let firstTime: Int
    public let returning: Int

    enum CodingKeys: String, CodingKey {
      case youths, returning
      case carriedOver = "carried_over"
      case firstTime = "first_time"
    }
  }

  /// Drop-outs at one measurement point.
  public struct DropoutPoint: Sendable, Decodable {
    /// The quarter, such as `2013-Q1`.
    public let period: String
    public let dropouts: Int
    public let complete: Bool
    /// Percentages as decimal text; nil where they cannot be had.
    public let ratePct: String?
    public let reductionPct: String?
    public let numberAndRateDisagree: Bool?

    enum CodingKeys: String, CodingKey {
      case period, dropouts, complete
      case ratePct = "rate_pct"
      case reductionPct = "reduction_pct"
      case numberAndRateDisagree = "number_and_rate_disagree"
    }
  }

  public struct Attached: Sendable, Decodable {
    public let years: [String: AttachedYear]
  }

  public struct Dropout: Sendable, Decodable {
    public let baseline: DropoutPoint?
    public let midway: DropoutPoint?
    public let final: DropoutPoint?
  }

  public let attached: Attached
  public let dropout: Dropout
}
