/// How a criterion stands against its target.
public enum Verdict: String, Sendable, Decodable, CaseIterable {
  case met
  case notMet = "not_met"
  case inProgress = "in_progress"
  case falling
  case undetermined
  case insufficientResponse = "insufficient_response"
  case tooFew = "too_few"
  case incomplete
  case notMeasured = "not_measured"
}
