internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// What pages need besides their markup. Its name holds a hash of what is in it, so a browser may keep it.
enum Assets {
  /// One file a component, sent as one.
  static let styles: [UInt8] = [
    PackageResources.base_css, PackageResources.frame_css, PackageResources.forms_css,
    PackageResources.tables_css, PackageResources.status_css, PackageResources.criteria_css,
    PackageResources.status_print_css,
  ].flatMap(\.self)
  static let stylesName = "tjansen-\(hash(of: styles)).css"

  static func answer(_ visit: Visit) async throws -> Response {
    guard visit.context.parameters.get("name") == stylesName else { throw NotAdmitted() }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/css; charset=utf-8",
        .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: styles)))
  }

  private static func hash(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
