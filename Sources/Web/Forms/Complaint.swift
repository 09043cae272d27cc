internal import HTML
internal import Programme

/// What is wrong with what was typed in a field, and how to mend it.
struct Complaint: Sendable {
  /// The name of the field, which is its id too.
  let field: String
  let phrase: Phrase

  init(_ field: String, _ phrase: Phrase) {
    self.field = field
    self.phrase = phrase
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
  var isAlone: Bool { all.count == 1 }

  /// Whether the reader begins to mend here.
  func isFirst(_ field: String) -> Bool { all.first?.field == field }

  /// All of them before the form, each with the way to its field. One alone stands beside its field and is
  /// where the reader is already.
  var summary: HTML {
    guard all.count > 1 else { return .empty }
    return Banner(
      tone: .bad, title: say("Ret \(all.count) ting:", "Correct \(all.count) things:"),
      links: all.map { ($0.phrase(in: language), "#\($0.field)") }, voice: .alert
    ).markup
  }
}
