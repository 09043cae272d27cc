internal import Programme

/// What stands in a form: nothing yet, or what was typed and sent, with what is wrong with it.
struct TypedForm: Sendable {
  let language: Language
  /// Nil while nobody has sent it.
  let sent: SentForm?
  let complaints: Complaints

  /// A form nobody has sent yet.
  init(in language: Language) {
    self.init(nil, complaints: [], in: language)
  }

  /// A form that comes back as it was typed.
  init(_ sent: SentForm?, complaints: [Complaint], in language: Language) {
    self.sent = sent
    self.language = language
    self.complaints = Complaints(complaints, in: language)
  }

  /// What was typed in a field; what is stored, while nobody has sent the form.
  func value(_ name: String, stored: String = "") -> String {
    guard let sent else { return stored }
    return sent.value(name) ?? ""
  }

  /// Whether one of several is chosen.
  func isChosen(_ name: String, _ value: String, stored: Bool = false) -> Bool {
    guard let sent else { return stored }
    return sent.values(name).contains(value)
  }
}

/// What was typed cannot be taken as it stands: everything that is wrong with it, in the order of the fields.
struct UnfitForm: Error {
  let complaints: [Complaint]

  init(_ complaints: [Complaint]) {
    self.complaints = complaints
  }
}

extension SentForm {
  /// What was typed in a field, without the spaces around it; nil when the form has no such field.
  func value(_ name: String) -> String? {
    fields.first { $0.name == name }?.value.trimmed
  }

  /// What was chosen of several.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value.trimmed)
  }
}

extension String {
  /// Without the white space around it.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
