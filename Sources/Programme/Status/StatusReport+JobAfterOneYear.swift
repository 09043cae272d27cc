public import WorkingTime

extension StatusReport {
  /// «75 % af de unge der har været ansat i lommepengeprojektet, har efter 1 år et ordinært fritidsjob»
  public struct JobAfterOneYear: Sendable, Decodable {
    /// Whose exits are judged.
    public enum Basis: String, Sendable, Decodable {
      /// Those of the latest four quarters that are all closed.
      case rolling
      /// All since the project period began.
      case sinceStart = "since_start"
    }

    public let basis: Basis
    public let exitsFrom: CivilDay?
    public let exitsTo: CivilDay?
    public let targetPct: Double?
    public let confirmed: Int
    public let notInJob: Int
    public let unanswered: Int
    public let total: Int
    /// Percentages are decimal text; nil where nobody is counted.
    public let confirmedPct: String?
    public let answeredPct: String?
    public let bestCasePct: String?
    public let responsePct: String?
    public let strictPct: String?
    /// What a like group could have given, among those who answered: from and to, in percent.
    public let wilson95: [String]?
    public let verdict: Verdict
    /// Yes-answers that are missing before the target is met.
    public let answersStillNeeded: Int
    /// Exits that lie less than a year back.
    public let notDueYet: Int?
    /// Exits that lie a year back, and whose answers may still come in.
    public let windowOpen: Int?

    enum CodingKeys: String, CodingKey {
      case basis, confirmed, unanswered, total, wilson95, verdict
      case exitsFrom = "exits_from"
      case exitsTo = "exits_to"
      case targetPct = "target_pct"
      case notInJob = "not_in_job"
      case confirmedPct = "confirmed_pct"
      case answeredPct = "answered_pct"
      case bestCasePct = "best_case_pct"
      case responsePct = "response_pct"
      case strictPct = "strict_pct"
      case answersStillNeeded = "answers_still_needed"
      case notDueYet = "not_due_yet"
      case windowOpen = "window_open"
    }
  }
}
