internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// Something pages need besides their markup. Its name holds a hash of what is in it, so a browser may keep it.
struct Asset: Sendable {
  let name: String
  let type: String
  let bytes: [UInt8]

  var path: String { "/assets/\(name)" }

  init(_ base: String, _ ending: String, type: String, bytes: [UInt8]) {
    let hash = SHA256.hash(data: bytes).prefix(8).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    name = "\(base)-\(hash.joined()).\(ending)"
    self.type = type
    self.bytes = bytes
  }
}

/// Everything of that kind.
enum Assets {
  /// One file a component, sent as one, so that later ones may rest on earlier.
  static let styles = Asset(
    "tjansen", "css", type: "text/css; charset=utf-8",
    bytes: [
      PackageResources.tokens_css,
      PackageResources.elements_css,
      PackageResources.frame_css,
      PackageResources.button_css,
      PackageResources.field_css,
      PackageResources.choice_css,
      PackageResources.card_css,
      PackageResources.badge_css,
      PackageResources.banner_css,
      PackageResources.empty_css,
      PackageResources.table_css,
      PackageResources.disclosure_css,
      PackageResources.dialog_css,
      PackageResources.pagination_css,
      PackageResources.progress_css,
      PackageResources.timeline_css,
      PackageResources.tabs_css,
      PackageResources.search_css,
      PackageResources.chart_css,
      PackageResources.criteria_css,
      PackageResources.status_css,
      PackageResources.components_css,
      PackageResources.payslip_css,
      PackageResources.print_css,
      PackageResources.print_list_css,
      PackageResources.status_print_css,
    ].flatMap(\.self))

  static let icon = Asset(
    "tjansen", "svg", type: "image/svg+xml", bytes: PackageResources.icon_svg)

  static func answer(_ visit: Visit) async throws -> Response {
    let name = visit.context.parameters.get("name")
    guard let asset = [styles, icon].first(where: { $0.name == name }) else { throw NotAdmitted() }
    return Response(
      status: .ok,
      headers: [
        .contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
