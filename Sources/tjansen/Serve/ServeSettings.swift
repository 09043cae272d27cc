internal import Configuration
internal import Foundation
internal import Logging
internal import NIOCore
internal import Programme
internal import SystemPackage
internal import Web

/// Every setting of the service, read once. Each is an environment variable, or a file in
/// `$CREDENTIALS_DIRECTORY`: TJANSEN_HTTP_PORT is `tjansen-http-port` there.
struct ServeSettings {
  /// TJANSEN_DATABASE: a libpq connection string; the embedded cluster's when there is none.
  var database: String?
  /// TJANSEN_DATABASE_CONNECTIONS
  var databaseConnections = 8
  /// TJANSEN_HTTP_HOST: the address it listens on.
  var host = "127.0.0.1"
  /// TJANSEN_HTTP_PORT
  var port = 8080
  /// TJANSEN_HTTP_CONNECTIONS: the most open at once.
  var connections = 512
  /// TJANSEN_LOG_LEVEL
  var logLevel = Logger.Level.info
  /// TJANSEN_SITE_ORIGIN: the address people reach it by.
  var origin: String?
  /// TJANSEN_SITE_STATEMENT: where the accessibility statement is.
  var accessibilityStatement: String?
  /// TJANSEN_TRUSTED_PROXIES: whose `X-Forwarded-For` is believed, with commas between.
  var trustedProxies: Set<String> = []

  /// The address people reach it by, also when nobody has said so.
  var address: String { origin ?? "http://localhost:\(port)" }

  /// - Throws: `UnfitSetting` for one that cannot be read or that there is none of.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) async throws {
    let unknown = environment.keys.filter { $0.hasPrefix("TJANSEN_") }
      .filter { !Self.names.contains($0) }
    if let name = unknown.min() { throw UnfitSetting(name: name, problem: .unknown) }
    var providers: [any ConfigProvider] = [
      EnvironmentVariablesProvider(environmentVariables: environment)
    ]
    if let folder = environment["CREDENTIALS_DIRECTORY"] {
      providers.append(
        try await DirectoryFilesProvider(directoryPath: FilePath(folder), allowMissing: true))
    }
    let reader = ConfigReader(providers: providers).scoped(to: "tjansen")
    func text(_ key: ConfigKey, isSecret: Bool = false) -> String? {
      let text = reader.string(forKey: key, isSecret: isSecret)?
        .trimmingCharacters(in: .whitespacesAndNewlines)
      return text?.isEmpty == false ? text : nil
    }
    func number(_ key: ConfigKey, named name: String, in range: ClosedRange<Int>) throws -> Int? {
      guard let text = text(key) else { return nil }
      guard let number = Int(text), range.contains(number) else {
        throw UnfitSetting(
          name: name, problem: .noNumber(from: range.lowerBound, to: range.upperBound))
      }
      return number
    }
    database = text("database", isSecret: true)
    databaseConnections =
      try number("database.connections", named: "TJANSEN_DATABASE_CONNECTIONS", in: 1...200)
      ?? databaseConnections
    host = text("http.host") ?? host
    port = try number("http.port", named: "TJANSEN_HTTP_PORT", in: 0...65535) ?? port
    connections =
      try number("http.connections", named: "TJANSEN_HTTP_CONNECTIONS", in: 1...100_000)
      ?? connections
    if let text = text("log.level") {
      guard let level = Logger.Level(rawValue: text) else {
        throw UnfitSetting(
          name: "TJANSEN_LOG_LEVEL", problem: .noneOf(Logger.Level.allCases.map(\.rawValue)))
      }
      logLevel = level
    }
    if let text = text("site.origin") {
      let address = text.hasSuffix("/") ? String(text.dropLast()) : text
      guard Self.isOrigin(address) else {
        throw UnfitSetting(name: "TJANSEN_SITE_ORIGIN", problem: .noOrigin)
      }
      origin = address
    }
    if let text = text("site.statement") {
      guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let url = URL(string: text),
        url.scheme == "https", url.host?.isEmpty == false
      else { throw UnfitSetting(name: "TJANSEN_SITE_STATEMENT", problem: .noPage) }
      accessibilityStatement = text
    }
    let proxies = (text("trusted.proxies") ?? "").split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    for proxy in proxies where (try? SocketAddress(ipAddress: proxy, port: 0)) == nil {
      throw UnfitSetting(name: "TJANSEN_TRUSTED_PROXIES", problem: .noAddress(proxy))
    }
    trustedProxies = Set(
      proxies.compactMap { try? SocketAddress(ipAddress: $0, port: 0).ipAddress })
  }

  /// A scheme, a host and perhaps a port, written letter by letter as browsers send them: in small letters, without
  /// the port that goes without saying.
  private static func isOrigin(_ text: String) -> Bool {
    let usual = ["http": 80, "https": 443]
    guard text.utf8.allSatisfy({ $0 < 0x80 }), let url = URL(string: text), let scheme = url.scheme,
      let host = url.host, let port = usual[scheme], url.port != port
    else { return false }
    return text == "\(scheme)://\(host.lowercased())" + (url.port.map { ":\($0)" } ?? "")
  }

  /// Every variable that begins with TJANSEN_ and is ours; those of ops/ and the command line too.
  private static let names: Set<String> = [
    "TJANSEN_DATABASE", "TJANSEN_DATABASE_CONNECTIONS", "TJANSEN_HTTP_HOST", "TJANSEN_HTTP_PORT",
    "TJANSEN_HTTP_CONNECTIONS", "TJANSEN_LOG_LEVEL", "TJANSEN_SITE_ORIGIN",
    "TJANSEN_SITE_STATEMENT",
    "TJANSEN_TRUSTED_PROXIES", "TJANSEN_OPERATOR_DATABASE", "TJANSEN_HOME", "TJANSEN_TEST_DATABASE",
  ]
}

/// A setting that stops the start.
struct UnfitSetting: Error {
  enum Problem {
    case unknown
    case noNumber(from: Int, to: Int)
    case noneOf([String])
    case noOrigin
    case noPage
    case noAddress(String)
  }

  var name: String
  var problem: Problem

  var phrase: Phrase {
    switch problem {
    case .unknown:
      Phrase(
        da: "\(name) er ikke en indstilling: se efter stavningen, eller fjern den.",
        en: "\(name) is not a setting: look at the spelling, or remove it.")
    case .noNumber(let from, let to):
      Phrase(
        da: "\(name) skal være et helt tal fra \(from) til \(to).",
        en: "\(name) must be a whole number from \(from) to \(to).")
    case .noneOf(let words):
      Phrase(
        da: "\(name) skal være et af: \(words.joined(separator: ", ")).",
        en: "\(name) must be one of: \(words.joined(separator: ", ")).")
    case .noAddress(let text):
      Phrase(
        da:
          "\(name): «\(text)» er ikke en IP-adresse. Skriv proxyernes adresser med komma imellem.",
        en: "\(name): “\(text)” is no IP address. Write the proxies' addresses with commas between."
      )
    case .noPage:
      Phrase(
        da: "\(name) skal være en hel adresse, som https://www.was.digst.dk/tjansen-example.",
        en: "\(name) must be a whole address, like https://www.was.digst.dk/tjansen-example.")
    case .noOrigin:
      Phrase(
        da:
          "\(name) skal være en adresse som https://tjansen.example: små bogstaver, ingen sti, ingen port 80 eller 443.",
        en:
          "\(name) must be an address like https://tjansen.example: small letters, no path, no port 80 or 443."
      )
    }
  }
}
