internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A browser without a screen: real HTTP over a real connection, with the cookie it was given.
public struct Browser: Sendable {
  public struct Answer: Sendable {
    public let status: Int
    /// By lower-case name; several of one name are joined by commas.
    public let headers: [String: String]
    public let body: String

    /// The page without what is another each time it is made: the keys of its forms.
    public var lastingBody: String {
      body.replacing(/name="key" value="[0-9a-f]{32}"/, with: "name=\"key\"")
    }
  }

  public let port: Int
  /// The token of the sign-in, as it stands in the cookie.
  public var token: String?
  /// Sent with every request, unless the request says otherwise.
  public var headers: [String: String] = [:]

  public init(port: Int, token: String? = nil) {
    self.port = port
    self.token = token
  }

  public func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    try await send("GET", path, headers: headers)
  }

  /// Sends a form as a page of the same site does, with a key of its own unless it is given one.
  public func post(
    _ path: String, _ form: [(String, String)] = [],
    headers: [String: String] = ["Sec-Fetch-Site": "same-origin"]
  ) async throws -> Answer {
    let keyed = form.contains { $0.0 == "key" } ? form : form + [("key", Self.freshKey())]
    let body = keyed.map { "\($0.encoded)=\($1.encoded)" }.joined(separator: "&")
    return try await send(
      "POST", path,
      headers: ["Content-Type": "application/x-www-form-urlencoded"].merging(headers) { $1 },
      body: body)
  }

  /// A key as a page gives to its forms.
  public static func freshKey() -> String {
    (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  /// Sends any request; follows no redirection.
  public func send(
    _ method: String, _ path: String, headers: [String: String] = [:], body: String = ""
  ) async throws -> Answer {
    var sent = HTTPHeaders([("Host", "localhost:\(port)"), ("Connection", "close")])
    if let token { sent.add(name: "Cookie", value: "__Host-tjansen=\(token)") }
    if !body.isEmpty || method == "POST" {
      sent.add(name: "Content-Length", value: "\(body.utf8.count)")
    }
    for (name, value) in self.headers.merging(headers, uniquingKeysWith: { $1 }) {
      sent.replaceOrAdd(name: name, value: value)
    }
    let head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: method), uri: path, headers: sent)
    return try await exchange(head, body)
  }

  /// Sends text as it is, and gives all that comes back until the server closes.
  public func exchange(_ text: String) async throws -> String {
    let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await connection.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: text))
      var all = ByteBuffer()
      for try await var piece in inbound { all.writeBuffer(&piece) }
      return String(buffer: all)
    }
  }

  private func exchange(_ head: HTTPRequestHead, _ body: String) async throws -> Answer {
    let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    let connection = try await bootstrap.connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHTTPClientHandlers()
        return try NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>(
          wrappingChannelSynchronously: channel)
      }
    }
    return try await connection.executeThenClose { inbound, outbound in
      // In one piece: a server that answers what it has read may have closed before the rest is written.
      var parts: [HTTPClientRequestPart] = [.head(head)]
      if !body.isEmpty { parts.append(.body(.byteBuffer(ByteBuffer(string: body)))) }
      try await outbound.write(contentsOf: parts + [.end(nil)])
      var status = 0
      var headers: [String: String] = [:]
      var text = ByteBuffer()
      reading: for try await part in inbound {
        switch part {
        case .head(let head):
          status = Int(head.status.code)
          for (name, value) in head.headers {
            headers[name.lowercased(), default: ""] +=
              headers[name.lowercased()] == nil ? value : ", \(value)"
          }
        case .body(var piece): text.writeBuffer(&piece)
        case .end: break reading
        }
      }
      return Answer(status: status, headers: headers, body: String(buffer: text))
    }
  }
}

extension String {
  fileprivate var encoded: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
