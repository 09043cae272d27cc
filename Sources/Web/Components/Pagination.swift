internal import HTML
internal import Programme

/// The way through a list that has several pages.
struct Pagination: Words {
  let language: Language
  /// From 1.
  let current: Int
  let count: Int
  let address: @Sendable (Int) -> String

  var markup: HTML {
    guard count > 1 else { return .empty }
    return """
      <nav class="pagination" aria-label="\(say("Sider i listen", "Pages of the list"))">
      \(step(to: current - 1, rel: "prev", say("Forrige", "Previous")))
      <ol>\(places.map(item))</ol>
      \(step(to: current + 1, rel: "next", say("Næste", "Next")))
      </nav>
      """
  }

  /// The pages that are named: the ends, this one and its neighbours; nil where others are left out.
  var places: [Int?] {
    let named = Set([1, count] + (current - 1...current + 1)).filter { (1...count).contains($0) }
      .sorted()
    var places: [Int?] = []
    for page in named {
      if let last = places.last, let last, page - last > 1 { places.append(nil) }
      places.append(page)
    }
    return places
  }

  private func item(_ page: Int?) -> HTML {
    guard let page else { return "<li class=\"gap\" aria-hidden=\"true\">…</li>" }
    return """
      <li><a href="\(address(page))" aria-label="\(say("Side \(page)", "Page \(page)"))"\(" aria-current=\"page\"", if: page == current)>\(page)</a></li>
      """
  }

  private func step(to page: Int, rel: HTML, _ words: String) -> HTML {
    (1...count).contains(page)
      ? "<a class=\"button\" rel=\"\(rel)\" href=\"\(address(page))\">\(words)</a>" : .empty
  }
}
