import Foundation
import Synchronization

/// A TCP port that passes everything on to a server's socket: late, not at all, or cut off.
final class Proxy: Sendable {
  let port: UInt16
  private let listener: Int32
  private let upstream: String
  private let state = Mutex(State())

  private struct State {
    var latency: Duration = .zero
    /// Cuts the connection as soon as a client has sent this.
    var cutAfter: [UInt8]?
    var isMute = false
    var sockets: [Int32] = []
  }

  init(to upstream: String) throws {
    self.upstream = upstream
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (listener, size) = (listener, length)
    let port = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> UInt16? in
        guard bind(listener, address, size) == 0, listen(listener, 64) == 0,
          getsockname(listener, address, &length) == 0
        else { return nil }
        return 0
      }
    }
    guard port != nil else { throw POSIXError(.EADDRINUSE) }
    self.port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in acceptAll() }
  }

  /// How long every answer of the server's is held back.
  func delay(by latency: Duration) { state.withLock { $0.latency = latency } }

  /// Swallows every answer of the server's while the connections stand.
  func mute(_ isMute: Bool = true) { state.withLock { $0.isMute = isMute } }

  /// Passes a message with this text on, and cuts the connection before the answer.
  func cut(after text: String) { state.withLock { $0.cutAfter = Array(text.utf8) } }

  /// Cuts every connection there is.
  func cut() {
    for socket in state.withLock({ $0.sockets }) { shutdown(socket, Int32(SHUT_RDWR)) }
  }

  func close() {
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func acceptAll() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { break }
      guard let server = connectUpstream() else {
        Foundation.close(client)
        continue
      }
      state.withLock { $0.sockets += [client, server] }
      Thread.detachNewThread { [self] in pump(from: client, to: server, isAnswer: false) }
      Thread.detachNewThread { [self] in pump(from: server, to: client, isAnswer: true) }
    }
    Foundation.close(listener)
  }

  private func connectUpstream() -> Int32? {
    let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: upstream.utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let failed = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(server, $0, size) }
    }
    guard failed == 0 else {
      Foundation.close(server)
      return nil
    }
    return server
  }

  /// Sockets stay open until the process ends, so that no number is used twice by mistake.
  private func pump(from source: Int32, to target: Int32, isAnswer: Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(source, &buffer, buffer.count)
      guard count > 0 else { break }
      let (latency, cutAfter, isMute) = state.withLock { ($0.latency, $0.cutAfter, $0.isMute) }
      if isAnswer, isMute { continue }
      if isAnswer, latency > .zero { usleep(UInt32(latency / .microseconds(1))) }
      let isCut = cutAfter.map { !isAnswer && contains($0, in: buffer[..<count]) } ?? false
      // The answer's way is closed before the question is passed on, so none can slip through.
      if isCut { shutdown(source, Int32(SHUT_RDWR)) }
      guard send(target, buffer, count, Int32(MSG_NOSIGNAL)) == count, !isCut else { break }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(target, Int32(SHUT_WR))
  }

  private func contains(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(String(decoding: text, as: UTF8.self))
  }
}
