internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme
internal import WorkingTime

extension Visit {
  /// The answer that is a page.
  func show(_ page: Page) -> Response {
    var response = Response(
      status: page.status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue,
        .vary: "Accept-Language, Cookie",
      ],
      body: ResponseBody(
        byteBuffer: ByteBuffer(bytes: Frame(visit: self, page: page).markup.utf8)))
    // What was said is not said again.
    if request.notice != nil { response.headers[values: .setCookie].append(NoticeCookie.clear) }
    return response
  }
}

/// The page around the page.
struct Frame {
  let visit: Visit
  let page: Page

  var markup: HTML {
    """
    <!DOCTYPE html>
    <html lang="\(visit.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) · Tjansen</title>
    <link rel="icon" type="image/svg+xml" href="\(Assets.icon.path)">
    <link rel="stylesheet" href="\(Assets.styles.path)">
    </head>
    <body>
    <a class="skip" href="#main">\(words.skip)</a>
    <header class="head">
    \(demonstration, if: hasDemonstration)
    <div class="top">
    \(mark)
    \(navigation)
    \(languageLink)
    \(menu)
    </div>
    </header>
    <main id="main" tabindex="-1">
    \(crumbs, if: !page.crumbs.isEmpty)\(notice)\(page.main)
    </main>
    <footer class="foot">\(moment.map { "<p>\(prose: words.shown($0))</p>" as HTML })<p>Tjansen \(visit.site.settings.version)</p>\(accessibility, if: visit.site.settings.accessibilityStatement != nil)\(components, if: membership?.isDemonstration == true)</footer>
    </body>
    </html>

    """
  }

  /// What was done, or that something is wrong, is the first that is heard of a page.
  private var title: String {
    let title = words.title(page.title, hasComplaints: page.hasComplaints)
    return visit.request.notice.map { "\($0.phrase(in: visit.language)) \(title)" } ?? title
  }

  private var words: FrameWords { FrameWords(language: visit.language) }

  private var membership: Visitor.Membership? {
    page.project.flatMap { page.visitor?.membership(in: $0) }
  }

  private var hasDemonstration: Bool {
    switch page.reader {
    case .visitor(let visitor): visitor.hasDemonstration
    case .stranger(let facts): facts.hasDemonstration
    case .anybody: false
    }
  }

  private var moment: WallClock? {
    switch page.reader {
    case .visitor(let visitor): visitor.moment
    case .stranger(let facts): facts.moment
    case .anybody: nil
    }
  }

  private var demonstration: HTML { "<p class=\"demonstration\">\(words.demonstration)</p>" }

  /// The name of the service, and whose figures and youths one is looking at.
  private var mark: HTML {
    let place = membership.map { membership in
      "<small>\(membership.name) · \(areas(of: membership))</small>" as HTML
    }
    return "<a class=\"mark\" href=\"\(visit.href(.home))\">Tjansen\(place)</a>"
  }

  private func areas(of membership: Visitor.Membership) -> String {
    membership.areas?.joined(separator: ", ") ?? words.wholeProject
  }

  private var navigation: HTML {
    guard let membership else { return .empty }
    return """
      <nav class="nav" aria-label="\(words.places)"><ul>\(NavigationPlace.all(for: membership).map(item))</ul></nav>
      """
  }

  private func item(_ place: NavigationPlace) -> HTML {
    """
    <li><a href="\(visit.href(place.link))"\(
      " aria-current=\"page\"", if: visit.path == place.link.path
    )>\(place.name(in: visit.language))</a></li>
    """
  }

  private var languageLink: HTML {
    let other: Language = visit.language == .english ? .danish : .english
    let kept = ["as-of", "next", "page"].compactMap { name in
      visit.query(name).map { "&\(name)=\($0.percentEncoded)" }
    }.joined()
    return """
      <a class="language" lang="\(other.rawValue)" hreflang="\(other.rawValue)" href="\(visit.ownPage)?lang=\(other.rawValue)\(kept)">\(other.ownName)</a>
      """
  }

  private var menu: HTML {
    guard let visitor = page.visitor else { return .empty }
    let roles = membership.map { words.roles($0.roles) }
    return """
      <details class="menu"><summary>\(Icon.person.markup)<span class="menu-name">\(visitor.name)</span>\(roles.map { "<span class=\"menu-role\">\($0)</span>" as HTML })</summary>
      <div class="menu-panel"><p class="menu-who"><strong>\(visitor.name)</strong>\(roles.map { "<span>\($0)</span>" as HTML })\(membership.map { "<span>\(areas(of: $0))</span>" as HTML })</p>
      <ul><li><a href="\(visit.href(.account))">\(words.account)</a></li>\("<li><a href=\"\(visit.href(.projects))\">\(words.projects)</a></li>", if: visitor.memberships.count > 1)</ul>
      \(visit.form(to: .signOut, "<button class=\"quiet\">\(words.signOut)</button>"))</div></details>
      """
  }

  private var crumbs: HTML {
    Crumbs(
      label: words.here, above: page.crumbs.map { ($0.name, visit.href($0.link)) },
      here: page.title
    ).markup
  }

  private var notice: HTML? {
    visit.request.notice.map { notice in
      Banner(tone: .good, title: notice.phrase(in: visit.language), voice: .status).markup
    }
  }

  /// Those who look at a demonstration may look at what it is made of.
  private var components: HTML {
    "<p><a href=\"\(visit.href(.components))\">\(SpecimenWords(language: visit.language).title)</a></p>"
  }

  private var accessibility: HTML {
    "<p><a href=\"\(visit.href(.accessibilityStatement))\">\(words.accessibility)</a></p>"
  }
}

extension Visit {
  /// Where the page that is read can be asked for again: what a form was sent to may be no page.
  fileprivate var ownPage: String {
    context.notes.hasPage && PlainPath.isPlain(path) ? path : Link.home.path
  }
}

extension Language {
  /// What those who speak it call it.
  var ownName: String {
    switch self {
    case .danish, .sentinel: "Dansk"
    case .english: "English"
    }
  }
}
