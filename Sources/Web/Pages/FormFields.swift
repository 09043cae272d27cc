internal import HTML
internal import Programme

/// The fields of a form, each with its label, and its complaint where there is one.
struct FormFields {
  let language: Language

  enum Kind: String {
    case text, email, password, date
  }

  func field(
    _ kind: Kind, name: String, label: Phrase, hint: Phrase? = nil, value: String = "",
    autocomplete: String = "off", complaint: String? = nil, isFocused: Bool = false
  ) -> HTML {
    let hintID = hint.map { _ in "\(name)-hint" }
    let described = [hintID, complaint].compactMap(\.self).joined(separator: " ")
    return """
      <div class="field">
      <label for="\(name)">\(label(in: language))</label>
      \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0(in: language))</p>" as HTML })
      <input id="\(name)" name="\(name)" type="\(kind.rawValue)" value="\(value)" autocomplete="\(autocomplete)" required\
      \(" aria-describedby=\"\(described)\"", if: !described.isEmpty)\
      \(" aria-invalid=\"true\"", if: complaint != nil)\
      \(" autofocus", if: isFocused)>
      </div>
      """
  }

  /// What is wrong and how to mend it, before the form; read out at once.
  func complaint(_ phrase: Phrase?, id: String) -> HTML {
    guard let phrase else { return .empty }
    return "<p class=\"complaint\" id=\"\(id)\" role=\"alert\">\(phrase(in: language))</p>"
  }
}
