internal import HTML
internal import Programme

/// A figure with its name over it and what it is of under it.
struct FigureCard {
  /// A figure of the card; nil for one that is hidden.
  struct Entry {
    var figure: String?
    var detail: String
  }

  var name: String
  var entries: [Entry]

  /// A card that has words in its figure's place.
  static func saying(_ words: String, name: String) -> FigureCard {
    FigureCard(name: name, entries: [Entry(figure: "", detail: words)])
  }

  init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  init(name: String, figure: String?, detail: String) {
    self.init(name: name, entries: [Entry(figure: figure, detail: detail)])
  }

  func markup(in language: Language) -> HTML {
    """
    <div><dt>\(prose: name)</dt>\(entries.map { markup($0, in: language) })</div>
    """
  }

  private func markup(_ entry: Entry, in language: Language) -> HTML {
    guard let figure = entry.figure else {
      let words = Phrase(da: "vises ikke", en: "not shown")(in: language)
      return """
        <dd><b aria-hidden="true">\(Figures.none)</b><span class="visually-hidden">\(words)</span> <span>\(prose: entry.detail)</span></dd>
        """
    }
    return """
      <dd>\("<b>\(prose: figure)</b> " as HTML, if: !figure.isEmpty)<span>\(prose: entry.detail)</span></dd>
      """
  }
}
