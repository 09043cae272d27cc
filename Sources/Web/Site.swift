internal import HTTPTypes
public import Hummingbird
internal import HummingbirdCore
public import Logging
internal import NIOCore
public import Programme
public import ServiceLifecycle

/// The service as browsers meet it.
public struct Site: Sendable {
  let records: Records
  let desk: SignInDesk
  let readiness: ReadinessProbe
  let settings: SiteSettings
  let logger: Logger
  /// Where one may go; tests add places that must not be.
  var routes = Site.routes

  /// Prepares the site; it listens when `application` runs.
  public init(
    _ records: Records, hashing lane: HashingLane = HashingLane(), settings: SiteSettings,
    logger: Logger
  ) {
    self.records = records
    self.desk = SignInDesk(records, hashing: lane)
    self.readiness = ReadinessProbe(records)
    self.settings = settings
    self.logger = logger
  }

  /// The server, ready to run: with a limit on connections, headers, bodies and how long they may take.
  public func application(
    host: String, port: Int, services: [any Service] = [],
    onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let settings = settings
    return Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [
            EveryAnswer(),
            Deadlines(
              head: .seconds(Int64(settings.headSeconds)),
              body: .seconds(Int64(settings.bodySeconds))),
          ],
          idleTimeout: .seconds(Int64(settings.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: .maximum(settings.connections, logger: logger)),
      services: services,
      onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// What answers a request, without the server around it.
  var responder: some HTTPResponder<SiteContext> {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(logger: logger))
    router.add(middleware: Problems(site: self))
    router.add(middleware: PlainPath())
    router.add(middleware: Guard(origin: settings.origin))
    let pages = Set(routes.filter { $0.method == .get }.map(\.path))
    for route in routes {
      let hasPage = pages.contains(route.path)
      router.on(RouterPath(route.path), method: route.method) { request, context in
        context.notes.hasPage = hasPage
        return try await route.answer(
          Visit(site: self, request: request, context: context, admission: route.access))
      }
    }
    return router.buildResponder()
  }
}
