internal import HTML

/// Something more, for those who ask.
struct Disclosure {
  let summary: String
  let content: HTML
  var isOpen = false

  var markup: HTML {
    """
    <details class="disclosure"\(" open", if: isOpen)><summary>\(summary)</summary><div class="disclosure-body">\(content)</div></details>
    """
  }
}
