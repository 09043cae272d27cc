public import Programme

/// One success criterion as a row for reading: counts first, then target, baseline and verdict.
public struct CriterionRow: Sendable {
  public var name: Indicator.Name
  /// The source's own words, or what they say in the reader's language.
  public var wording: String
  public var result: String
  public var target: String
  public var baseline: String
  /// When the baseline was measured; empty where that is not told.
  public var baselineTime = ""
  public var verdict: Verdict
  /// What the verdict rests on and the row does not say, in few words; empty when the row says it all.
  public var reason: String
  /// The count the criterion is about.
  var count: String
  /// What the count is of, and is held against.
  var unit: String
  /// Why the verdict is what it is, in sentences that stand alone.
  var explanation: String
  /// The same day last year; empty where there is none to tell of.
  var trend = ""
  /// Whom the count is about, and who waits to be counted; empty where that goes without saying.
  var scope = ""
}

extension CriterionRow {
  /// The five rows of a report, in the order of the source.
  public static func all(_ report: StatusReport, _ language: Language) -> [CriterionRow] {
    let writer = CriterionRowWriter(report: report, figures: Figures(language: language))
    return [
      writer.attached, writer.jobAfterOneYear, writer.volunteers, writer.counselling,
      writer.dropout,
    ]
  }
}
