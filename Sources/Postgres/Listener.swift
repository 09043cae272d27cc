public import Logging
public import ServiceLifecycle

/// Hears what `notify` tells, on a connection of its own that is made anew when it is lost.
///
/// Notifications are hints, never data: after `.missed`, read again what they are about.
public final class Listener: Service {
  /// What was told on a channel.
  public struct Notification: Sendable, Hashable {
    /// The channel it was told on.
    public let channel: String
    /// The text that came with it, empty when there was none.
    public let payload: String
    /// The process of the server's that told it.
    public let backend: Int32
  }

  /// What a subscriber hears.
  public enum Event: Sendable, Hashable {
    /// Something was told.
    case notification(Notification)
    /// Something may have been told unheard: the connection was just made, for the first time or
    /// again, or the subscriber was too slow.
    case missed
  }

  private let configuration: DatabaseConfiguration
  private let channels: [String]
  private let logger: Logger
  private let subscribers = Subscribers()

  /// Prepares to listen to channels of those names, whatever characters they have.
  public init(_ configuration: DatabaseConfiguration, channels: [String], logger: Logger) {
    var configuration = configuration
    configuration.applicationName += " listener"
    self.configuration = configuration
    self.channels = channels
    self.logger = logger
  }

  /// What happens from now on; ends when the listener does. A subscriber who is more than `limit`
  /// events behind loses the oldest and hears `.missed`.
  public func events(limit: Int = 64) -> AsyncStream<Event> {
    subscribers.join(limit: limit)
  }

  /// Listens until the group shuts down or the task is cancelled.
  ///
  /// Throws ``ContainsNul`` and ``ConnectFailure`` for a name or connection string that can never
  /// work; any other failure is tried again, at most every 5 s.
  public func run() async throws {
    defer { subscribers.finish() }
    try await cancelWhenGracefulShutdown {
      try await self.keepListening()
    }
  }

  private func keepListening() async throws {
    for channel in channels { try ContainsNul.refuse(channel, in: .channel) }
    _ = try ConnectionParameters(configuration, limits: nil)
    var pause = Duration.milliseconds(100)
    while !Task.isCancelled {
      do {
        try await listen { pause = .milliseconds(100) }
      } catch {
        logger.debug("the listener lost its connection", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .seconds(5))
    }
  }

  /// Listens on one connection until that is lost or the task is cancelled.
  private func listen(_ onOpen: () -> Void) async throws {
    let connection = ListeningConnection(configuration, logger: logger)
    do {
      let signals = try await connection.open(channels)
      onOpen()
      subscribers.tell(.missed)
      for await _ in signals {
        for notification in try await connection.take() {
          subscribers.tell(.notification(notification))
        }
      }
    } catch {
      await connection.close()
      throw error
    }
    await connection.close()
  }
}
