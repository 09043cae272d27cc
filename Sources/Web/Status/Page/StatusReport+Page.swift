public import HTML
public import Programme

extension StatusReport {
  /// The content of the status page: what the steering group reads on a screen, or on one A4.
  public func page(_ links: StatusPageLinks, in language: Language) -> HTML {
    let figures = Figures(language: language)
    let rows = CriterionRow.all(self, language)
    return """
      \(StatusHeader(report: self, links: links, figures: figures).markup)
      \(StatusSummary(report: self, figures: figures).markup)
      \(CriteriaSection(report: self, rows: rows, figures: figures).markup)
      \(ContextSection(report: self, figures: figures).markup)
      \(QualitySection(report: self, figures: figures).markup)
      \(caveats(in: language))
      \(DefinitionsSection(report: self, language: language).markup)
      """
  }

  private func caveats(in language: Language) -> HTML {
    let published = indicator(.jobAfterOneYear)?.baseline != nil
    return """
      <div class="caveats">\(Caveats(self, language: language).sentences.enumerated().map {
        "<p>\($0.offset == 0 && published ? "* " : "")\(prose: $0.element)</p>" as HTML
      })</div>
      """
  }
}
