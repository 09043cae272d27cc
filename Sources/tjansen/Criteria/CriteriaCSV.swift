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

  /// Scalar by scalar: a comma and a mark upon it would be one character.
  private static func field(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
