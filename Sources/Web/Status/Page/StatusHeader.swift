internal import HTML
internal import Programme
internal import WorkingTime

/// The head of the status page: whose figures, of which day, and the way to another day.
struct StatusHeader {
  let report: StatusReport
  let links: StatusPageLinks
  let figures: Figures

  var markup: HTML {
    let day = figures.day(report.asOf)
    return """
      <header class="status-head">
      <div>
      <h1>\(say("Status pr. \(day)", "Status on \(day)"))</h1>
      <p class="sub">\(prose: drawn)</p>
      </div>
      <div class="status-tools">
      \(dayForm)
      <p class="sub"><a href="\(links.json)">\(say("Hent tal (JSON)", "Get the figures (JSON)"))</a> · \(say("Siden kan udskrives på ét A4-ark", "The page prints on one A4 sheet"))</p>
      </div>
      </header>
      """
  }

  private var drawn: String {
    let (moment, version) = (figures.moment(report.drawnAt), report.definition.version)
    return say(
      "Data trukket \(moment) · Opgørelsesmåde version \(version)",
      "Data read \(moment) · Definitions version \(version)")
  }

  /// Nothing where there is no other day to choose.
  private var dayForm: HTML? {
    if case .oneOf(let days) = links.days, days.isEmpty { return nil }
    return """
      <form class="day-form" method="get" action="\(links.action)">
      <label for="status-day">\(say("Vis status pr.", "Show the status on"))</label>
      \(dayChoice)
      \(links.language.map { "<input type=\"hidden\" name=\"lang\" value=\"\($0.rawValue)\">" as HTML })
      <button type="submit">\(say("Vis", "Show"))</button>
      </form>
      """
  }

  private var dayChoice: HTML {
    switch links.days {
    case .any(let first, let last):
      """
      <input type="date" id="status-day" name="\(links.dayField)" value="\(report.asOf.description)" min="\(first.description)" max="\(last.description)" required>
      """
    case .oneOf(let days):
      """
      <select id="status-day" name="\(links.dayField)">\(days.map(option))</select>
      """
    }
  }

  private func option(_ day: CivilDay) -> HTML {
    """
    <option value="\(day.description)"\(" selected", if: day == report.asOf)>\(figures.day(day))</option>
    """
  }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)(in: figures.language)
  }
}
