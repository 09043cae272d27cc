internal import HTTPTypes
public import Hummingbird
internal import NIOCore
internal import Programme
internal import Synchronization

/// What is known of a request before anybody has looked at it.
public struct SiteContext: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Who is at the other end of the connection: the browser, or the proxy before it.
  let peer: String
  let notes = RequestNotes()

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// What is learned of a request on its way, for the log and for the page that tells of a failure.
final class RequestNotes: Sendable {
  private let visitor = Mutex<Int?>(nil)
  private let form = Mutex<SentForm?>(nil)
  private let page = Mutex(false)
  private let chosen = Mutex<Language?>(nil)

  var visitorID: Int? {
    get { visitor.withLock { $0 } }
    set { visitor.withLock { $0 = newValue } }
  }

  /// What the visitor has chosen to read.
  var language: Language? {
    get { chosen.withLock { $0 } }
    set { chosen.withLock { $0 = newValue } }
  }

  /// Whether there is a page at the address, which what was sent to it may have been refused from.
  var hasPage: Bool {
    get { page.withLock { $0 } }
    set { page.withLock { $0 = newValue } }
  }

  /// What was typed, so that it is not lost.
  var sentForm: SentForm? {
    get { form.withLock { $0 } }
    set { form.withLock { $0 = newValue } }
  }
}
