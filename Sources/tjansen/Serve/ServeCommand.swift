internal import ArgumentParser
internal import Glibc
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Postgres
internal import Programme
internal import ServiceLifecycle
internal import UnixSignals
internal import Web

/// Serves the pages until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the pages until SIGTERM or SIGINT; what is being answered is finished first.",
    discussion: """
      TJANSEN_HTTP_HOST and TJANSEN_HTTP_PORT say where (127.0.0.1 and 8080), TJANSEN_SITE_ORIGIN the address \
      people reach it by, TJANSEN_TRUSTED_PROXIES whose X-Forwarded-For is believed, TJANSEN_LOG_LEVEL how much \
      is written to standard output. Each may be a file in $CREDENTIALS_DIRECTORY \
      instead, such as tjansen-database.
      """)

  @OptionGroup var reader: Reader

  func run() async throws {
    let console = CommandRun(reader).console
    do {
      try await serve(console)
    } catch let error as ExitCode {
      throw error
    } catch {
      console.complain(await words(error, console.language))
      throw ExitCode.failure
    }
  }

  private func serve(_ console: Console) async throws {
    let settings = try await ServeSettings()
    LoggingSystem.bootstrap(StreamLogHandler.standardOutput)
    var logger = Logger(label: "tjansen")
    logger.logLevel = settings.logLevel
    let database = Database(
      DatabaseConfiguration(
        conninfo: try settings.database ?? DatabaseLocation().serviceConnection(),
        connections: settings.databaseConnections, applicationName: "tjansen serve",
        roleInsteadOfSuperuser: "tjansen_app"),
      logger: logger)
    let records = Records(database)
    try await refuseUnfit(records, logger)
    let site = Site(
      records,
      settings: SiteSettings(
        origin: settings.origin, trustedProxies: settings.trustedProxies,
        connections: settings.connections,
        accessibilityStatement: settings.accessibilityStatement, version: Tjansen.version),
      logger: logger)
    let application = site.application(host: settings.host, port: settings.port) { port in
      var listening = settings
      listening.port = port
      try? console.print([ServeWords.ready(listening.address)(in: console.language)])
    }
    // Ended in the reverse order: first no more requests, then no more database.
    var group = ServiceGroupConfiguration(
      services: [.init(service: database), .init(service: application)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(20)
    try await ServiceGroup(configuration: group).run()
  }

  /// A database without this program's schema, or a role that may not serve, is told at once. One that cannot be
  /// reached is waited for while serving: pages answer 503 until it is there.
  private func refuseUnfit(_ records: Records, _ logger: Logger) async throws {
    do {
      try await records.answer(Readiness(), for: .nobody)
    } catch {
      let isUnreadable = (error as? ConnectFailure)?.reason == .unreadable
      guard Trouble(error) != .ours, !isUnreadable else { throw error }
      logger.warning("the database does not answer yet", metadata: ["error": "\(error)"])
    }
  }

  private func words(_ error: any Error, _ language: Language) async -> String {
    if (error as? PostgresError)?.state == .insufficientPrivilege {
      return ServeWords.unfitRole(in: language)
    }
    let settings = try? await ServeSettings()
    switch error {
    case is NoDatabase: return ServeWords.noDatabase(in: language)
    case is SocketAddressError: return ServeWords.noHost(settings?.host ?? "")(in: language)
    case let error as IOError where error.errnoCode == EADDRINUSE: break
    case is IOError: return ServeWords.noHost(settings?.host ?? "")(in: language)
    default: return FailureWords(error, in: language).sentence
    }
    let port = settings?.port ?? 0
    let free = await FreePort.after(port, on: settings?.host ?? "127.0.0.1")
    return ServeWords.taken(port, free: free)(in: language)
  }
}

enum ServeWords {
  static func ready(_ address: String) -> Phrase {
    Phrase(da: "Tjansen er åben på \(address)", en: "Tjansen is open at \(address)")
  }

  static let noDatabase = Phrase(
    da: "Ingen database: start ops/run, eller sæt TJANSEN_DATABASE til en forbindelse.",
    en: "No database: start ops/run, or set TJANSEN_DATABASE to a connection string.")

  static func noHost(_ host: String) -> Phrase {
    Phrase(
      da:
        "Der kan ikke lyttes på «\(host)»: sæt TJANSEN_HTTP_HOST til en adresse, som maskinen har.",
      en:
        "Listening on “\(host)” is not possible: set TJANSEN_HTTP_HOST to an address of this machine."
    )
  }

  static let unfitRole = Phrase(
    da: "Forbindelsen hører ikke til tjenesten: lad TJANSEN_DATABASE logge ind som tjansen_app.",
    en: "The connection is not the service's: let TJANSEN_DATABASE sign in as tjansen_app.")

  static func taken(_ port: Int, free: Int?) -> Phrase {
    let danish = free.map { " \($0) er ledig: sæt TJANSEN_HTTP_PORT=\($0)." }
    let english = free.map { " \($0) is free: set TJANSEN_HTTP_PORT=\($0)." }
    return Phrase(
      da: "Port \(port) er optaget af et andet program."
        + (danish ?? " Vælg en anden med TJANSEN_HTTP_PORT."),
      en: "Port \(port) is taken by another program."
        + (english ?? " Choose another with TJANSEN_HTTP_PORT."))
  }
}
