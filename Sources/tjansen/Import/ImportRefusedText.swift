internal import Programme

/// Everything that is wrong with the files: a line a mistake, and what became of the import.
struct ImportRefusedText {
  let lines: [String]

  init(_ refused: ImportRefused, language: Language) {
    let count = refused.complaints.count
    let end = Phrase(
      da: "\(count) fejl. Intet er gemt: ret filerne, og importer igen.",
      en:
        "\(count) \(count == 1 ? "mistake" : "mistakes"). Nothing is stored: mend the files and import again."
    )
    lines = refused.complaints.map { Self.line($0, language) } + [end(in: language)]
  }

  /// `youths.csv:3: birth_date: «2001-02-30»: what is wrong and what would be right`.
  private static func line(_ complaint: ImportComplaint, _ language: Language) -> String {
    let place = ["\(complaint.file):\(complaint.line)"]
    let column = complaint.column.map { [$0] } ?? []
    let value = complaint.value.map { ["«\($0.shown)»"] } ?? []
    return (place + column + value + [ImportProblemWords.phrase(complaint)(in: language)]).joined(
      separator: ": ")
  }
}

extension String {
  /// Short and on one line: a value from a file may hold anything.
  fileprivate var shown: String {
    let flat = String(
      unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
    return flat.count > 80 ? flat.prefix(79) + "…" : flat
  }
}
