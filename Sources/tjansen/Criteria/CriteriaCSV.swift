internal import Programme

/// Figures as CSV (RFC 4180): one row a figure, named by where it stands in the report.
struct CriteriaCSV {
  let lines: [String]

  init(_ figures: [CriteriaFigure]) {
    lines =
      ["section,figure,part,measure,value"]
      + figures.map { figure in
        [figure.section, figure.figure, figure.part, figure.measure, figure.value ?? ""]
          .map(Self.field).joined(separator: ",")
      }
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
