internal import FoundationEssentials

/// The success criteria and the figures around them, as `criteria.report` counted them.
public struct CriteriaReport: Sendable {
  public let asOf: String
  public let project: String
  public let indicators: [Indicator]
  public let criteria: SuccessCriteria
  public let context: ContextFigures
  public let status: CriteriaStatus

  /// - Throws: `DecodingError` when the document is not what `criteria.report` promises.
  public init(document: String) throws {
    let contents = try JSONDecoder().decode(Contents.self, from: Data(document.utf8))
    asOf = contents.asOf
    project = contents.project
    indicators = contents.indicators
    criteria = contents.criteria
    context = contents.context
    status = contents.status
  }

  /// The words, target and baseline of a criterion; nil when the project has none of that name.
  public func indicator(_ name: Indicator.Name) -> Indicator? {
    indicators.first { $0.name == name.rawValue }
  }

  private struct Contents: Decodable {
    var asOf: String
    var project: String
    var indicators: [Indicator]
    var criteria: SuccessCriteria
    var context: ContextFigures
    var status: CriteriaStatus

    enum CodingKeys: String, CodingKey {
      case project, indicators, criteria, context, status
      case asOf = "as_of"
    }
  }
}
