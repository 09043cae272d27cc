internal import HTML
internal import Programme

/// How each figure is counted, with the numbers of the definition that was used.
struct DefinitionsSection {
  let report: StatusReport
  let language: Language

  var markup: HTML {
    let title = Phrase(da: "Sådan er tallene opgjort", en: "How the figures are counted")
    return """
      <section class="definitions" aria-labelledby="definitions">
      <h2 id="definitions">\(title(in: language))</h2>
      <p>\(prose: words.common(in: language))</p>
      <dl>\(Indicator.Name.allCases.map(item))</dl>
      \(sources)
      </section>
      """
  }

  private var words: DefinitionWords { DefinitionWords(report.definition) }

  private func item(_ name: Indicator.Name) -> HTML {
    """
    <div id="definition-\(name.rawValue)"><dt>\(prose: name.title(in: language))</dt><dd>\(prose: words.definition(of: name)(in: language))</dd></div>
    """
  }

  /// Each source once, in the order it is first used.
  private var sources: HTML? {
    let sources = report.indicators.reduce(into: [String]()) { sources, indicator in
      if !sources.contains(indicator.source) { sources.append(indicator.source) }
    }
    guard !sources.isEmpty else { return nil }
    let word = Phrase(
      da: "Kilde til ordlyd, mål og udgangspunkt: ",
      en: "Source of words, targets and baselines: ")
    return "<p>\(word(in: language))\(prose: sources.joined(separator: "; ")).</p>"
  }
}
