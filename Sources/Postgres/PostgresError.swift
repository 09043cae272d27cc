internal import CPostgres

/// What the server said, in the fields it said it in; never a value, a row or `DETAIL`.
public struct PostgresError: Error, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public let state: SQLState
  /// The constraint that refused, if one did.
  public let constraint: String?
  /// The schema of the table concerned, if the server named one.
  public let schema: String?
  /// The table concerned, if the server named one.
  public let table: String?
  /// The column concerned, if the server named one.
  public let column: String?
  /// The state of the rollback, when that failed as well; the connection is then closed.
  public internal(set) var rollbackFailure: SQLState?

  /// Whether the server ended the statement but not the connection, so the outcome is certain.
  let isCertain: Bool
  /// Whether a statement of the cache is to blame, so that the transaction may be run once more.
  var isStalePlan = false
  private let position: String?
  private let words: String?

  /// The state, the constraint and a few fixed words.
  public var description: String {
    let place = constraint.map { " \($0)" } ?? ""
    return "PostgreSQL \(state)\(place): \(state.words)"
  }
}

extension PostgresError: CustomDebugStringConvertible {
  /// In a debug build also where it happened, and the words if they are about the statement's text.
  public var debugDescription: String {
    #if DEBUG
      let place = [schema, table, column].compactMap(\.self).joined(separator: ".")
      let parts = [
        description, place, position.map { "at character \($0) of the statement" } ?? "",
        words ?? "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    #else
      return description
    #endif
  }
}

extension PostgresError {
  /// The connection broke before an answer came.
  static let connectionLost = PostgresError(state: .connectionFailure)

  init(state: SQLState) {
    self.state = state
    constraint = nil
    schema = nil
    table = nil
    column = nil
    isCertain = false
    position = nil
    words = nil
  }

  init(_ result: QueryResult) {
    func field(_ code: Int) -> String? {
      PQresultErrorField(result.raw, Int32(code)).map { String(cString: $0) }
    }
    state = field(ErrorField.state).map(SQLState.init(rawValue:)) ?? .connectionFailure
    constraint = field(ErrorField.constraint)
    schema = field(ErrorField.schema)
    table = field(ErrorField.table)
    column = field(ErrorField.column)
    isCertain = field(ErrorField.severity) == "ERROR"
    position = field(ErrorField.position)
    words = Self.isAboutText(state, position) ? field(ErrorField.message) : nil
  }

  /// Words of class 42 with a position quote names in the statement, which are the program's; without
  /// one they may quote a value, such as a bound name of a table.
  private static func isAboutText(_ state: SQLState, _ position: String?) -> Bool {
    #if DEBUG
      position != nil && state.rawValue.hasPrefix("42")
    #else
      false
    #endif
  }
}
