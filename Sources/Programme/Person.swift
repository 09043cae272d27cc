internal import Postgres

/// Who is acting. The database decides what that lets them do.
public enum Person: Sendable {
  /// A colleague, known by the token of the sign-in.
  case signedIn(token: String)
  /// The command line, run by an operating-system user of that name.
  case commandLine(user: String)

  var settings: [TransactionSetting] {
    switch self {
    case .signedIn(let token): [.token(token)]
    case .commandLine(let user): [.operatorName(user)]
    }
  }
}
