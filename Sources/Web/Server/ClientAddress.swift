internal import HTTPTypes
internal import Hummingbird

/// Whose address counts as the browser's: the one at the other end, unless that is a proxy we trust.
struct ClientAddress: Sendable {
  /// Addresses of proxies whose `X-Forwarded-For` is believed.
  let trustedProxies: Set<String>

  func of(_ request: Request, peer: String) -> String {
    guard trustedProxies.contains(peer) else { return peer }
    // The last address that no trusted proxy has: everything before it may be made up.
    let forwarded = request.headers[values: .xForwardedFor].joined(separator: ",")
      .split(separator: ",").map { $0.filter { $0 != " " } }
    return forwarded.last { !trustedProxies.contains($0) } ?? peer
  }
}
