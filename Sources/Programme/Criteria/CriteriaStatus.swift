/// Where each of the five criteria stands: the verdict, and the counts one line needs.
public struct CriteriaStatus: Sendable, Decodable {
  public let attached: Attached
  public let jobAfterOneYear: JobAfterOneYear
  public let volunteers: Volunteers
  public let counselling: Counselling
  public let dropout: Dropout

  enum CodingKeys: String, CodingKey {
    case attached, volunteers, counselling, dropout
    case jobAfterOneYear = "job_after_one_year"
  }

  public struct Attached: Sendable, Decodable {
    public let year: Int
    /// Nil when the year is not reported.
    public let youths: Int?
    public let verdict: Verdict
    /// Youths up to the same day last year; nil when that year is not reported.
    public let sameDayLastYear: Int?

    enum CodingKeys: String, CodingKey {
      case year, youths, verdict
      case sameDayLastYear = "same_day_last_year"
    }
  }

  public struct JobAfterOneYear: Sendable, Decodable {
    public let confirmed: Int
    public let unanswered: Int
    public let total: Int
    public let verdict: Verdict
    /// Yes-answers that are missing before the target is met.
    public let answersStillNeeded: Int

    enum CodingKeys: String, CodingKey {
      case confirmed, unanswered, total, verdict
      case answersStillNeeded = "answers_still_needed"
    }
  }

  public struct Volunteers: Sendable, Decodable {
    /// The latest full year; nil when none has ended.
    public let year: Int?
    public let youths: Int?
    public let previous: Int?
    public let verdict: Verdict
    public let thisYear: Int?

    enum CodingKeys: String, CodingKey {
      case year, youths, previous, verdict
      case thisYear = "this_year"
    }
  }

  public struct Counselling: Sendable, Decodable {
    public let year: Int
    /// Nil when the year is not reported.
    public let offered: Int?
    public let received: Int?
    public let verdict: Verdict
  }

  public struct Dropout: Sendable, Decodable {
    public let verdict: Verdict
  }
}
