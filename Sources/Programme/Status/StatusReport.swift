internal import FoundationEssentials
internal import Postgres
public import WorkingTime

/// How a project stands against its success criteria on a day: the figures of the steering report.
/// A figure that is hidden for the youths' sake is nil, and so is all that is reckoned from it.
public struct StatusReport: Sendable {
  public let asOf: CivilDay
  /// The moment the figures were read.
  private let drawn: Instant
  public let project: String
  public let isDemonstration: Bool
  /// Whether small figures are hidden from this reader.
  public let isMasked: Bool
  public let definition: Definition
  public let indicators: [Indicator]
  public let attached: Attached
  public let jobAfterOneYear: JobAfterOneYear
  public let volunteers: Volunteers
  public let counselling: Counselling
  public let dropout: Dropout
  public let context: Context
  public let quality: Quality

  /// - Throws: `DecodingError` when the document is not what `app.status` promises.
  public init(document: String) throws {
    self = try JSONDecoder().decode(StatusReport.self, from: Data(document.utf8))
  }

  /// What clocks in Denmark showed when the figures were read.
  public var drawnAt: WallClock {
    CopenhagenTime.wallClock(secondsSince1970: Int(drawn.microsecondsSince1970 / 1_000_000)).reading
  }

  /// The words, target and baseline of a figure; nil when the project has none of that name.
  public func indicator(_ name: Indicator.Name) -> Indicator? {
    indicators.first { $0.name == name.rawValue }
  }
}

extension StatusReport: Decodable {
  private enum CodingKeys: String, CodingKey {
    case project, definition, indicators, attached, volunteers, counselling, dropout, context
    case quality
    case asOf = "as_of"
    case drawn = "drawn_at"
    case isDemonstration = "is_demonstration"
    case isMasked = "masked"
    case jobAfterOneYear = "job_after_one_year"
  }
}
