internal import HTML

/// Something said before the rest of a page.
struct Banner {
  /// How a screen reader hears it.
  enum Voice {
    /// At once.
    case alert
    /// When it is time.
    case status
    /// As any other text.
    case none
  }

  let tone: Tone
  let title: String
  var text = ""
  /// What to do, a link each.
  var links: [(text: String, address: String)] = []
  var voice = Voice.none

  var markup: HTML {
    """
    <div class="banner \(tone.css)"\(role)>\(tone.icon.markup)<div><p class="banner-title">\(title)</p>\
    \("<p>\(text)</p>", if: !text.isEmpty)\(list, if: !links.isEmpty)</div></div>
    """
  }

  private var role: HTML {
    switch voice {
    case .alert: " role=\"alert\""
    case .status: " role=\"status\""
    case .none: ""
    }
  }

  private var list: HTML {
    "<ul>\(links.map { "<li><a href=\"\($0.address)\">\($0.text)</a></li>" as HTML })</ul>"
  }
}
