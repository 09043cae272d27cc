internal import Programme

/// How a site is served: read once, when it starts.
public struct SiteSettings: Sendable {
  /// The address people reach it by, such as `https://tjansen.example`; nil takes the one it is called by.
  public var origin: String?
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  public var trustedProxies: Set<String>
  /// The most connections open at once; the next wait in the server's line.
  public var connections: Int
  /// Seconds without a byte after which a connection is closed.
  public var idleSeconds: Int
  /// Seconds a request may take to arrive, up to its last header.
  public var headSeconds: Int
  /// Seconds a body may take to arrive.
  public var bodySeconds: Int
  /// Where the accessibility statement is (lov om tilgængelighed af offentlige organers websteder); nil while there
  /// is none.
  public var accessibilityStatement: String?
  /// What the footer says of the program.
  public var version: String
  /// What may be read.
  var languages = Language.spoken

  public init(
    origin: String? = nil, trustedProxies: Set<String> = [], connections: Int = 512,
    idleSeconds: Int = 30, headSeconds: Int = 10, bodySeconds: Int = 20,
    accessibilityStatement: String? = nil, version: String
  ) {
    self.origin = origin
    self.trustedProxies = trustedProxies
    self.connections = connections
    self.idleSeconds = idleSeconds
    self.headSeconds = headSeconds
    self.bodySeconds = bodySeconds
    self.accessibilityStatement = accessibilityStatement
    self.version = version
  }
}
