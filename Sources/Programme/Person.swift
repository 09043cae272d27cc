internal import Postgres

/// Who is acting. The database decides what that lets them do.
public enum Person: Sendable {
  /// Nobody is signed in.
  case nobody
  /// A colleague, known by the token of the sign-in.
  case signedIn(SignInToken)
  /// The command line, run by an operating-system user of that name.
  case commandLine(user: String)

  var settings: [TransactionSetting] {
    switch self {
    case .nobody: []
    case .signedIn(let token): [.token(token.text)]
    case .commandLine(let user): [.operatorName(user)]
    }
  }
}
