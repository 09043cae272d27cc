internal import HTML
internal import Programme

/// How far the figures can be trusted, a card each.
struct QualitySection {
  let report: StatusReport
  let figures: Figures

  var markup: HTML {
    """
    <section aria-labelledby="quality">
    <h2 id="quality">\(say("Hvor sikre er tallene?", "How sure are the figures?"))</h2>
    <dl class="card strip strip-five">\(cards.map { $0.markup(in: figures.language) })</dl>
    \(HiddenFigures.note(report, in: figures.language), if: needsNote)
    </section>
    """
  }

  /// The note stands once: here only when no criterion has called for it.
  private var needsNote: Bool {
    !HiddenFigures.areInCriteria(report) && HiddenFigures.areInContext(report)
  }

  private var cards: [FigureCard] {
    let quality = report.quality
    return [
      response,
      FigureCard(
        name: say("Modstridende svar", "Contradictory answers"),
        figure: quality.contradictory.map { "\($0)" },
        detail: quality.contradictory == 1
          ? say("ung, hvis svar er uenige", "youth whose answers disagree")
          : say("unge, hvis svar er uenige", "youths whose answers disagree")),
      FigureCard(
        name: say("Sene svar", "Late answers"), figure: quality.late.map { "\($0)" },
        detail: quality.late == 1
          ? say("ung svarede efter fristen", "youth answered after the window")
          : say("unge svarede efter fristen", "youths answered after the window")),
      FigureCard(
        name: say("Forfalder inden 60 dage", "Due within 60 days"),
        figure: quality.dueWithin60Days.map { "\($0)" },
        detail: quality.dueWithin60Days == 1
          ? say("opfølgning mangler svar", "follow-up lacks an answer")
          : say("opfølgninger mangler svar", "follow-ups lack an answer")),
      areas,
    ]
  }

  private var response: FigureCard {
    let name = say("Svarprocent", "Response rate")
    guard let response = report.quality.responsePct else {
      return .saying(say("Ingen kan måles endnu", "Nobody can be measured yet"), name: name)
    }
    let isLow = (Double(response) ?? 100) < 80
    return FigureCard(
      name: name, figure: figures.percent(response, places: 0),
      detail: isLow
        ? say(
          "under 80 %: læs job efter et år med forbehold",
          "under 80 %: read jobs after a year with care")
        : say("har svaret et år efter", "have answered a year after"))
  }

  private var areas: FigureCard {
    let missing = report.quality.areasMissing
    let name = say("Områder uden frafaldstal", "Areas without drop-out figures")
    return missing.isEmpty
      ? .saying(say("Ingen: alle er målt", "None: all are measured"), name: name)
      : FigureCard(
        name: name, figure: "\(missing.count)", detail: missing.joined(separator: ", "))
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
