internal import HTML

/// Views of the same thing, a link each.
struct Tabs {
  let label: String
  let tabs: [(name: String, address: String)]
  /// From 0.
  let current: Int

  var markup: HTML {
    """
    <nav class="tabs" aria-label="\(label)"><ul>\(tabs.enumerated().map { index, tab in
      """
      <li><a href="\(tab.address)"\(" aria-current=\"page\"", if: index == current)>\(tab.name)</a></li>
      """ as HTML
    })</ul></nav>
    """
  }
}
