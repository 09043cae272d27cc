internal import HTML

/// How far something has come.
struct Progress {
  /// Unique on the page.
  let id: String
  let label: String
  let done: Int
  let whole: Int
  /// How far in words: "412 af 1.000 rækker".
  let words: String

  var markup: HTML {
    """
    <div class="progress"><label for="\(id)">\(label)</label><progress id="\(id)" max="\(whole)" value="\(done)">\(words)</progress><p class="progress-words">\(words)</p></div>
    """
  }
}

/// The steps of something that takes several, and which of them this is.
struct Steps {
  let names: [String]
  /// From 0.
  let current: Int
  /// What is said before a step that is done to those who do not see its mark.
  let done: String

  var markup: HTML {
    "<ol class=\"steps\">\(names.enumerated().map { item($0.offset, $0.element) })</ol>"
  }

  private func item(_ index: Int, _ name: String) -> HTML {
    index < current
      ? "<li class=\"is-done\"><span class=\"visually-hidden\">\(done): </span>\(name)</li>"
      : "<li\(" aria-current=\"step\"", if: index == current)>\(name)</li>"
  }
}

/// How much of something limited is used, such as the hours of a week.
struct Meter {
  let label: String
  let used: Int
  let limit: Int
  /// How much in words: "7½ af 12 t".
  let words: String

  var markup: HTML {
    """
    <div class="meter\(" is-full", if: used >= limit)"><meter min="0" max="\(limit)" value="\(used)" aria-label="\(label)">\(words)</meter><span>\(words)</span></div>
    """
  }
}
