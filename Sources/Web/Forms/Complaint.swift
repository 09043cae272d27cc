internal import HTML
internal import Programme

/// What is wrong with what was typed in a field, and how to mend it.
struct Complaint: Sendable {
  /// The name of the field, which is its id too; nil when no single field is to blame.
  let field: String?
  let phrase: Phrase

  init(_ field: String?, _ phrase: Phrase) {
    self.field = field
    self.phrase = phrase
  }

  /// What the database refused, beside the field that stands for it.
  init(_ rule: Rule, at field: String?) {
    self.init(field, RuleWords.advice(for: rule))
  }
}

/// Everything that is wrong with a form, in the order of its fields.
struct Complaints: Words {
  let language: Language
  let all: [Complaint]

  init(_ all: [Complaint] = [], in language: Language) {
    self.all = all
    self.language = language
  }

  var isEmpty: Bool { all.isEmpty }

  /// What is wrong with one field; nil when nothing is.
  func text(for field: String) -> String? {
    all.first { $0.field == field }?.phrase(in: language)
  }

  /// Whether it is said at once where it stands; several are, before the form.
  var isAlone: Bool { all.count == 1 && all[0].field != nil }

  /// Whether the reader begins to mend here.
  func isFirst(_ field: String) -> Bool { all.first { $0.field != nil }?.field == field }

  /// All of them before the form, each with the way to its field. One alone stands beside its field and is
  /// where the reader is already.
  var summary: HTML {
    guard !isEmpty, !isAlone else { return .empty }
    let general = all.filter { $0.field == nil }.map { $0.phrase(in: language) }
    return Banner(
      tone: .bad,
      title: all.count > 1
        ? say("Ret \(all.count) ting:", "Correct \(all.count) things:")
        : say("Ret dette:", "Correct this:"),
      text: general.joined(separator: " "),
      links: all.compactMap { complaint in
        complaint.field.map { (complaint.phrase(in: language), "#\($0)") }
      }, voice: .alert
    ).markup
  }
}
