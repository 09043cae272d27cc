internal import CPostgres

/// What libpq is told when it connects: defaults, the connection string, and what may not differ.
///
/// Of a keyword that occurs twice libpq takes the last, so the order is the precedence.
struct ConnectionParameters {
  private let defaults: [(String, String)]
  private let conninfo: String
  private let fixed: [(String, String)]

  init(_ configuration: DatabaseConfiguration, limits: Limits?) throws {
    try ContainsNul.refuse(configuration.conninfo, in: .connection)
    try ContainsNul.refuse(configuration.applicationName, in: .connection)
    let given = try Self.parse(configuration.conninfo)
    defaults = [
      ("fallback_application_name", configuration.applicationName), ("connect_timeout", "3"),
      ("keepalives_idle", "10"), ("keepalives_interval", "3"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "15000"),
    ]
    conninfo = configuration.conninfo
    let options = [given["options"], Self.sessionOptions(limits)].compactMap(\.self)
    fixed = [("client_encoding", "UTF8"), ("options", options.joined(separator: " "))]
  }

  /// Connects, trying each host in turn; blocks for at most the connect timeout of each.
  func connect() throws -> OpaquePointer {
    let all = defaults + [("dbname", conninfo)] + fixed
    let connection = withCStrings(all.map(\.0)) { keywords in
      withCStrings(all.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
    }
    guard let connection else { throw PostgresError.connectionLost }
    guard PQstatus(connection) == CONNECTION_OK else {
      defer { PQfinish(connection) }
      throw Self.failure(connection)
    }
    return connection
  }

  /// The text formats the decoding relies on, and the limits of a pooled connection.
  private static func sessionOptions(_ limits: Limits?) -> String {
    let formats = [
      ("datestyle", "ISO,MDY"), ("timezone", "UTC"), ("intervalstyle", "iso_8601"),
      ("bytea_output", "hex"), ("extra_float_digits", "1"),
      // A program that is killed takes its statement with it, instead of leaving its locks behind.
      ("client_connection_check_interval", "2s"),
    ]
    let all = formats + (limits?.parameters.map { ($0.name, $0.value) } ?? [])
    return all.map { "-c \($0.0)=\($0.1)" }.joined(separator: " ")
  }

  /// libpq's own complaint about an unreadable string may quote the password, so it is dropped.
  private static func parse(_ conninfo: String) throws -> [String: String] {
    var complaint: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(conninfo, &complaint)
    PQfreemem(complaint)
    guard let options else {
      throw ConnectFailure(host: "", port: "", database: "", reason: .unreadable)
    }
    return dictionary(options)
  }

  private static func failure(_ connection: OpaquePointer) -> ConnectFailure {
    let used = PQconninfo(connection).map(dictionary) ?? [:]
    let message = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    let host = used["host"] ?? used["hostaddr"] ?? "(local socket)"
    let port = used["port"] ?? "5432"
    let database = used["dbname"] ?? used["user"] ?? ""
    // An unescaped @ or / in a URI's password tears it, and its pieces land in the other parts.
    let isTorn = (host + database).contains("@") || !port.allSatisfy { $0.isNumber || $0 == "," }
    return ConnectFailure(
      host: isTorn ? "(unreadable)" : host,
      port: isTorn ? "(unreadable)" : port,
      database: isTorn ? "(unreadable)" : database,
      reason: .init(message: message))
  }

  private static func dictionary(
    _ options: UnsafeMutablePointer<PQconninfoOption>
  ) -> [String: String] {
    defer { PQconninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        values[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return values
  }
}
