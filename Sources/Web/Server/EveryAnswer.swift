internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes

/// Puts the headers that keep a browser safe on every answer, also on the one to what is not HTTP at all,
/// which no middleware sees.
final class EveryAnswer: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(var head) = unwrapOutboundIn(data) else {
      return context.write(data, promise: promise)
    }
    for (name, value) in Self.headers where head.headerFields[name] == nil {
      head.headerFields[name] = value
    }
    context.write(wrapOutboundOut(.head(head)), promise: promise)
  }

  /// OWASP ASVS 5.0, chapter 3.4. What an answer says itself, such as how long it may be kept, goes first.
  static let headers: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        + "object-src 'none'; frame-ancestors 'none'"
    ),
    (.strictTransportSecurity, "max-age=63072000; includeSubDomains"),
    (.xContentTypeOptions, "nosniff"),
    (.referrerPolicy, "same-origin"),
    (.crossOriginOpenerPolicy, "same-origin"),
    (.crossOriginResourcePolicy, "same-origin"),
    (.permissionsPolicy, "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (.cacheControl, "no-store"),
    (.contentType, "text/plain; charset=utf-8"),
  ]
}
