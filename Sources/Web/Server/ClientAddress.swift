internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Whose address counts as the browser's: the one at the other end, unless that is a proxy we trust.
struct ClientAddress: Sendable {
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  let trustedProxies: Set<String>

  func of(_ request: Request, peer: String) -> String {
    let peer = Self.address(in: peer) ?? peer
    guard trustedProxies.contains(peer) else { return peer }
    // The last address that no trusted proxy has: everything before it may be made up.
    let forwarded = request.headers[values: .xForwardedFor].joined(separator: ",").split(
      separator: ",")
    for text in forwarded.reversed() {
      guard let address = Self.address(in: String(text)) else { return peer }
      if !trustedProxies.contains(address) { return address }
    }
    return peer
  }

  /// The address alone, written the one way there is: some proxies put a port to it, brackets or a zone, and a
  /// server of both families writes IPv4 as a kind of IPv6.
  static func address(in text: String) -> String? {
    var text = text.filter { $0 != " " }
    if text.hasPrefix("[") {
      text = String(text.dropFirst().prefix { $0 != "]" })
    } else if text.filter({ $0 == ":" }).count == 1 {
      text = String(text.prefix { $0 != ":" })
    }
    text = String(text.prefix { $0 != "%" })
    if text.lowercased().hasPrefix("::ffff:"), text.contains(".") {
      text = String(text.dropFirst(7))
    }
    return (try? SocketAddress(ipAddress: text, port: 0))?.ipAddress
  }
}
