public import Programme
public import WorkingTime

/// Where the status page leads, and the days that may be asked for.
public struct StatusPageLinks: Sendable {
  /// The days a reader may choose among.
  public enum Days: Sendable {
    /// Any day from the first to the last.
    case any(from: CivilDay, to: CivilDay)
    /// These alone, in this order.
    case oneOf([CivilDay])
  }

  /// Where the form that asks for a day goes, and the name of its field.
  public var action: String
  public var dayField: String
  public var days: Days
  /// The same figures as JSON.
  public var json: String
  /// The language the reader chose by hand, which the form keeps.
  public var language: Language?

  public init(
    action: String, dayField: String, days: Days, json: String, language: Language? = nil
  ) {
    self.action = action
    self.dayField = dayField
    self.days = days
    self.json = json
    self.language = language
  }
}
