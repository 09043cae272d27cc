public import Postgres
public import WorkingTime

/// A civil day is a `date` of the database, as ISO text both ways.
extension CivilDay: SQLEncodable, SQLDecodable {
  public var sqlText: String? { description }

  /// Nil for `infinity`, and for dates outside the years 1 to 9999.
  public init?(sqlText: String) { self.init(sqlText) }
}
