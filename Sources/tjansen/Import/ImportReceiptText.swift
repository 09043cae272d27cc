internal import Programme

/// What an import stored, as a small table and one sentence.
struct ImportReceiptText {
  let lines: [String]

  init(_ receipt: ImportReceipt, project: String, language: Language) {
    let head = [
      Phrase(da: "fil", en: "file"), Phrase(da: "rækker", en: "rows"), Phrase(da: "nye", en: "new"),
      Phrase(da: "uændrede", en: "unchanged"),
    ].map { $0(in: language) }
    let rows = receipt.files.map { [$0.name, "\($0.given)", "\($0.stored)", "\($0.unchanged)"] }
    let table = TextTable(columns: [.left(18), .right(10), .right(10), .right(10)])
    lines =
      ([head] + rows).flatMap { table.row($0) } + [
        "", Self.sentence(receipt, project)(in: language),
      ]
  }

  private static func sentence(_ receipt: ImportReceipt, _ project: String) -> Phrase {
    let stored = receipt.files.reduce(0) { $0 + $1.stored }
    return receipt.changedNothing
      ? Phrase(
        da: "Intet er ændret: «\(project)» havde det hele i forvejen.",
        en: "Nothing has changed: “\(project)” had all of it already.")
      : Phrase(
        da: "\(stored) nye rækker er gemt i «\(project)».",
        en: "\(stored) new rows are stored in “\(project)”.")
  }
}
