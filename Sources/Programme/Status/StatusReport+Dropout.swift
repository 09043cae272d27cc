extension StatusReport {
  /// «antallet af unge 17-19årige …, der falder fra deres oprindelige uddannelsesforløb, mindsket med 10 %»
  public struct Dropout: Sendable, Decodable {
    /// Drop-outs at one measurement point.
    public struct Point: Sendable, Decodable {
      /// The quarter, such as `2013-Q1`.
      public let period: String
      /// Nil when it is hidden.
      public let dropouts: Int?
      public let atRisk: Int?
      /// Whether every area is in it.
      public let isComplete: Bool
      /// Percentages as decimal text; nil where they cannot be had.
      public let ratePct: String?
      public let reductionPct: String?
      public let numberAndRateDisagree: Bool?

      /// The drop-outs of all areas; nil when one is missing, since part of a number is another number.
      public var counted: Int? { isComplete ? dropouts : nil }

      enum CodingKeys: String, CodingKey {
        case period, dropouts
        case atRisk = "at_risk"
        case isComplete = "complete"
        case ratePct = "rate_pct"
        case reductionPct = "reduction_pct"
        case numberAndRateDisagree = "number_and_rate_disagree"
      }
    }

    public let verdict: Verdict
    public let targetReductionPct: Double?
    public let baseline: Point?
    public let midway: Point?
    public let final: Point?

    enum CodingKeys: String, CodingKey {
      case verdict, baseline, midway, final
      case targetReductionPct = "target_reduction_pct"
    }

    /// The point the baseline is held against: the last one there is.
    public var latest: Point? { final ?? midway }
  }
}
