internal import NIOCore
internal import NIOPosix

/// A port nobody listens on.
enum FreePort {
  /// The first after the one that is taken; nil when there is none among the next hundred.
  static func after(_ taken: Int, on host: String) async -> Int? {
    for port in (taken + 1)...(taken + 100) where port < 65536 {
      let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      guard let channel = try? await bootstrap.bind(host: host, port: port).get() else { continue }
      try? await channel.close()
      return port
    }
    return nil
  }
}
