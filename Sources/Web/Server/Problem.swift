internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// What went wrong, as far as the person at the browser is concerned.
enum Problem: Equatable {
  case signedOut
  case notFound
  case foreignOrigin
  /// The request cannot be read; the status says in what way.
  case unreadable(Int)
  case brokenRule(Rule)
  case busy(retryAfter: Int)
  case unavailable
  case outcomeUnknown
  case broken

  init(_ error: any Error) {
    self =
      switch error {
      case is SignedOut: .signedOut
      case is NotAdmitted: .notFound
      case is ForeignOrigin: .foreignOrigin
      case let error as BrokenRule: .brokenRule(error.rule)
      case let error as any HTTPResponseError: Problem(error.status)
      default: Problem(Trouble(error))
      }
  }

  private init(_ status: HTTPResponse.Status) {
    self =
      switch status.code {
      case 404, 405: .notFound
      case 400..<500: .unreadable(status.code)
      default: .broken
      }
  }

  private init(_ trouble: Trouble) {
    self =
      switch trouble {
      case .busy(let retryAfter): .busy(retryAfter: retryAfter)
      case .unavailable: .unavailable
      case .outcomeUnknown: .outcomeUnknown
      case .unwritable: .unreadable(400)
      case .ours: .broken
      }
  }

  var status: HTTPResponse.Status {
    switch self {
    case .signedOut: .unauthorized
    case .notFound: .notFound
    case .foreignOrigin: .forbidden
    case .unreadable(let code): .init(code: code)
    case .brokenRule: .unprocessableContent
    case .busy, .unavailable, .outcomeUnknown: .serviceUnavailable
    case .broken: .internalServerError
    }
  }

  /// Seconds after which it is worth trying again.
  var retryAfter: Int? {
    switch self {
    case .busy(let retryAfter): retryAfter
    case .unavailable, .outcomeUnknown: 5
    default: nil
    }
  }

  /// For programs that read the answer.
  var code: String {
    switch self {
    case .signedOut: "signed_out"
    case .notFound: "not_found"
    case .foreignOrigin: "foreign_origin"
    case .unreadable: "unreadable"
    case .brokenRule(let rule): rule.rawValue
    case .busy: "busy"
    case .unavailable: "unavailable"
    case .outcomeUnknown: "outcome_unknown"
    case .broken: "broken"
    }
  }
}
