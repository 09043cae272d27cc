internal import HTML

/// A form that changes something. It carries the page's key, so that what is sent twice is done once.
struct ActionForm {
  let action: String
  let key: FormKey
  /// Classes in the style sheets.
  var css: HTML = .empty
  let content: HTML

  /// Browsers complain of one thing at a time, and in a language of their own: the page does it better.
  var markup: HTML {
    """
    <form method="post" novalidate action="\(action)"\(" class=\"\(css)\"", if: !css.isEmpty)>\
    <input type="hidden" name="\(FormKey.fieldName)" value="\(key.text)">\(content)</form>
    """
  }
}

extension Visit {
  /// A form of this page that changes something.
  func form(to link: Link, css: HTML = .empty, _ content: HTML) -> HTML {
    ActionForm(action: href(link), key: key, css: css, content: content).markup
  }
}
