/// A setting that holds for one transaction, sent bound in the same message as `begin`.
///
/// Its value never stands in a statement's text. After the transaction the setting reads `''`.
public struct TransactionSetting: Sendable {
  let name: String
  let value: String

  /// The setting of that name, such as `tjansen.token`.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The sign-in token of the person on whose behalf the transaction acts.
  public static func token(_ token: String) -> TransactionSetting {
    TransactionSetting(name: "tjansen.token", value: token)
  }

  /// The id of the request, for the audit.
  public static func request(_ id: String) -> TransactionSetting {
    TransactionSetting(name: "tjansen.request", value: id)
  }

  /// The name of the operating-system user at the command line, for the audit.
  public static func operatorName(_ name: String) -> TransactionSetting {
    TransactionSetting(name: "tjansen.operator", value: name)
  }

  /// The moment the transaction takes for now, in databases made for tests.
  public static func now(_ instant: Instant) -> TransactionSetting {
    TransactionSetting(name: "tjansen.now", value: instant.description)
  }
}
