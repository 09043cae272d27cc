internal import Hummingbird
internal import Programme

/// What a supervisor asks.
enum Health {
  /// Whether the process answers. It asks nobody else.
  static func live(_ visit: Visit) async throws -> Response {
    plain(.ok, "live\n")
  }

  /// Whether the database answers within a second and has this program's schema.
  static func ready(_ visit: Visit) async throws -> Response {
    guard await visit.site.readiness.isThere(within: .seconds(1)) else {
      var response = plain(.serviceUnavailable, "not ready\n")
      response.headers[.retryAfter] = "2"
      return response
    }
    return plain(.ok, "ready\n")
  }

  private static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(status: status, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
