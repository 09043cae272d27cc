internal import HTML

/// Looks for something by its name.
struct SearchForm {
  let action: String
  /// Of the field; its id too.
  let name: String
  let label: String
  let button: String
  var value = ""

  var markup: HTML {
    """
    <form role="search" class="search" method="get" action="\(action)"><label for="\(name)">\(label)</label><input type="search" id="\(name)" name="\(name)" value="\(value)"><button>\(Icon.search.markup)\(button)</button></form>
    """
  }
}
