internal import NIOCore
internal import NIOHTTPTypes

/// Closes a connection whose request does not come to its end in time, however busily it trickles in.
///
/// The idle time-out alone is not enough: it begins anew with every byte.
final class Deadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let head: TimeAmount
  private let body: TimeAmount
  private var running: Scheduled<Void>?
  /// Whether the request that is still arriving has had its answer, as one that is refused has.
  private var isAnswered = false

  /// - Parameters:
  ///   - head: From the connection, or the end of the answer before, to the last header.
  ///   - body: From there to the last byte of the body.
  init(head: TimeAmount, body: TimeAmount) {
    self.head = head
    self.body = body
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(head, context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  func channelActive(context: ChannelHandlerContext) {
    begin(head, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isAnswered = false
      begin(body, context)
    case .body: break
    case .end:
      if isAnswered { begin(head, context) } else { stop() }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      isAnswered = true
      // The next request on this connection; while one is still arriving, its own time is running.
      if running == nil { begin(head, context) }
    }
    context.write(data, promise: promise)
  }

  private func begin(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    stop()
    let channel = context.channel
    running = context.eventLoop.scheduleTask(in: time) {
      channel.close(promise: nil)
    }
  }

  private func stop() {
    running?.cancel()
    running = nil
  }
}
