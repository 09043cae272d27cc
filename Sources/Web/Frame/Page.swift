internal import HTML
internal import HTTPTypes
internal import Programme

/// A page before its frame is put around it.
struct Page {
  /// Whom it is for.
  enum Reader {
    case visitor(Visitor)
    /// Before the door.
    case stranger(SiteFacts)
    /// When even that could not be asked.
    case anybody
  }

  let title: String
  var status = HTTPResponse.Status.ok
  let reader: Reader
  /// The project it is about.
  var project: Int?
  /// The places above it, when it is none of those named in the head.
  var crumbs: [(name: String, link: Link)] = []
  /// Whether something is wrong with what was sent; the title says so first.
  var hasComplaints = false
  let main: HTML

  var visitor: Visitor? { if case .visitor(let visitor) = reader { visitor } else { nil } }
}
