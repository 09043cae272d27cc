internal import HTML

/// Where a page lies, when it is not one of the places named in the head.
struct Crumbs {
  let label: String
  let above: [(name: String, address: String)]
  let here: String

  var markup: HTML {
    """
    <nav class="crumbs" aria-label="\(label)"><ol>\(above.map {
      "<li><a href=\"\($0.address)\">\($0.name)</a></li>" as HTML
    })<li aria-current="page">\(here)</li></ol></nav>
    """
  }
}
