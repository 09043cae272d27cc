internal import Programme

/// One success criterion as a row for reading: counts first, then target, baseline and verdict.
struct CriterionRow {
  var wording: String
  var result: String
  var target: String
  var baseline: String
  var verdict: Verdict
  /// Why the verdict is what it is, in one sentence; empty when the row says it all.
  var reason: String
}

extension CriterionRow {
  /// The five rows of a report, in the order of the source.
  static func all(_ report: CriteriaReport, _ language: Language) -> [CriterionRow] {
    let writer = CriterionRowWriter(
      report: report, language: language, figures: Figures(language: language))
    return [
      writer.attached, writer.jobAfterOneYear, writer.volunteers, writer.counselling,
      writer.dropout,
    ]
  }
}
