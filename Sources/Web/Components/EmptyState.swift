internal import HTML

/// What stands where a list has nothing in it: what belongs there, and the first thing to do.
struct EmptyState {
  let icon: Icon
  let title: String
  let text: String
  var action: (text: String, address: String)?

  var markup: HTML {
    """
    <div class="empty card">\(icon.markup)<h2>\(title)</h2><p>\(text)</p>\
    \(action.map { "<a class=\"button main\" href=\"\($0.address)\">\($0.text)</a>" as HTML })</div>
    """
  }
}
