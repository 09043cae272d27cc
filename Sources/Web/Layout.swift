internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Programme

extension Visit {
  /// A whole page around what is its own: for a visitor, nil before the door; of a project; and saying so when the
  /// installation holds people who are made up.
  func page(
    title: String, status: HTTPResponse.Status = .ok, visitor: Visitor? = nil, project: Int? = nil,
    hasDemonstration: Bool = false, main: HTML
  ) -> Response {
    let frame = Frame(
      visit: self, title: title, visitor: visitor,
      membership: project.flatMap { visitor?.membership(in: $0) },
      hasDemonstration: visitor?.hasDemonstration ?? hasDemonstration)
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue,
        .vary: "Accept-Language, Cookie",
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: frame.page(around: main).utf8)))
  }
}

/// The page around the page.
private struct Frame {
  let visit: Visit
  let title: String
  let visitor: Visitor?
  let membership: Visitor.Membership?
  let hasDemonstration: Bool

  func page(around main: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(visit.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title) · Tjansen</title>
    <link rel="stylesheet" href="/assets/\(Assets.stylesName)">
    </head>
    <body>
    <a class="skip" href="#main">\(say("Gå til indholdet", "Skip to the content"))</a>
    <header>
    \(demonstration, if: hasDemonstration)
    <div class="top">
    <a class="mark" href="\(visit.href(.home))">Tjansen\(membership.map { "<small>\($0.name)</small>" as HTML })</a>
    \(navigation)
    <div class="who">
    \(account)
    \(languages)
    </div>
    </div>
    </header>
    <main id="main" tabindex="-1">
    \(main)
    </main>
    <footer class="foot"><p>Tjansen \(visit.site.settings.version)</p></footer>
    </body>
    </html>

    """
  }

  private var demonstration: HTML {
    """
    <p class="demonstration">\(say(
      "Demonstration: alle personer og tal er opdigtede.",
      "Demonstration: all people and figures are made up."))</p>
    """
  }

  private var navigation: HTML {
    guard let membership else { return .empty }
    let places = NavigationPlace.all(for: membership)
    return """
      <nav class="nav" aria-label="\(say("Sider", "Pages"))"><ul>
      \(places.map { place in
        """
        <li><a href="\(visit.href(place.link))"\(
          " aria-current=\"page\"" as HTML, if: visit.request.uri.path == place.link.path
        )>\(place.name(in: visit.language))</a></li>
        """ as HTML
      })
      </ul></nav>
      """
  }

  private var account: HTML {
    guard let visitor else { return .empty }
    let roles = membership.map { membership in
      StaffRole.allCases.filter(membership.roles.contains).map { $0.phrase(in: visit.language) }
        .joined(separator: ", ")
    }
    return """
      <a href="\(visit.href(.account))">\(visitor.name)</a>\
      \(roles.map { "<span class=\"role\">\($0)</span>" as HTML })
      <form method="post" action="\(visit.href(.signOut))"><button class="quiet">\(say("Log ud", "Sign out"))</button></form>
      """
  }

  private var languages: HTML {
    let other: Language = visit.language == .danish ? .english : .danish
    // What was asked for by a form is not asked again by a link.
    let asked = visit.request.uri.path
    let path = visit.request.method == .get && PlainPath.isPlain(asked) ? asked : Link.home.path
    let kept = ["as-of", "next"].compactMap { name in
      visit.query(name).map { "&\(name)=\($0.percentEncoded)" }
    }.joined()
    return """
      <a class="language" lang="\(other.rawValue)" hreflang="\(other.rawValue)" href="\(path)?lang=\(other.rawValue)\(kept)">\(other.ownName)</a>
      """
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: visit.language)
  }
}

extension Language {
  /// What those who speak it call it.
  fileprivate var ownName: String {
    switch self {
    case .danish: "Dansk"
    case .english: "English"
    }
  }
}
