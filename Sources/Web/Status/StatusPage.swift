internal import HTML
internal import Hummingbird
internal import Programme
internal import WorkingTime

/// How the project stands against its five criteria: the page the steering group begins at.
enum StatusPage {
  static func ask(_ visit: Visit) throws -> ShownStatus {
    ShownStatus(project: try visit.project(), day: try day(visit))
  }

  /// - Throws: `NotAdmitted` when the project has nothing to count by.
  static func show(
    _ visit: Visit, _ admitted: Admitted<ShownStatus.Shown?>
  ) throws -> Response {
    guard let answer = admitted.answer else { throw NotAdmitted() }
    let project = try visit.project()
    let title = Phrase(da: "Status", en: "Status")(in: visit.language)
    guard let report = answer.report else {
      return visit.show(
        Page(
          title: title, reader: .visitor(admitted.visitor), project: project,
          main: nothingYet(visit.language)))
    }
    let links = StatusPageLinks(
      action: visit.href(.status(project: project, day: nil)), dayField: "as-of",
      days: answer.span.isQuarterEndsOnly
        ? .oneOf(answer.span.quarterEnds) : .any(from: answer.span.first, to: answer.span.last),
      json: visit.href(.statusDocument(project: project, day: "\(report.asOf)")),
      language: visit.chosenLanguage)
    return visit.show(
      Page(
        title: title, reader: .visitor(admitted.visitor), project: project,
        main: report.page(links, in: visit.language)))
  }

  /// The document alone, for programs.
  static func askDocument(_ visit: Visit) throws -> StatusDocument {
    StatusDocument(project: try visit.project(), day: try day(visit))
  }

  /// - Throws: `NotAdmitted` when the project has nothing to count by.
  static func showDocument(_ visit: Visit, _ admitted: Admitted<String?>) throws -> Response {
    guard let document = admitted.answer else { throw NotAdmitted() }
    return .json(document)
  }

  /// - Throws: `HTTPError` with 400 for what is no day.
  private static func day(_ visit: Visit) throws -> CivilDay? {
    guard let text = visit.query("as-of"), !text.isEmpty else { return nil }
    guard let day = CivilDay(text) else { throw HTTPError(.badRequest) }
    return day
  }

  private static func nothingYet(_ language: Language) -> HTML {
    let status = Phrase(da: "Status", en: "Status")
    let title = Phrase(da: "Der er ingen status endnu", en: "There is no status yet")
    let advice = Phrase(
      da: "Den første kan læses, når projektets første kvartal er slut.",
      en: "The first can be read when the project's first quarter is over.")
    return """
      <h1>\(status(in: language))</h1>
      \(EmptyState(icon: .clock, title: title(in: language), text: advice(in: language)).markup)
      """
  }
}
