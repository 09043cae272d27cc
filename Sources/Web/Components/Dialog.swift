internal import HTML

/// A question in front of the page, opened by a button; a browser that has no such thing shows it in the page.
struct Dialog {
  /// Unique on the page.
  let id: String
  /// What the button says that opens it.
  let opener: String
  let title: String
  let content: HTML
  /// What is done; the button that closes follows it.
  var actions: HTML = .empty
  let close: String

  var markup: HTML {
    """
    <button type="button" popovertarget="\(id)">\(opener)</button>
    <dialog popover id="\(id)" class="dialog" aria-labelledby="\(id)-title"><h2 id="\(id)-title">\(title)</h2>\(content)
    <div class="actions">\(actions)<button type="button" popovertarget="\(id)" popovertargetaction="hide">\(close)</button></div></dialog>
    """
  }
}
