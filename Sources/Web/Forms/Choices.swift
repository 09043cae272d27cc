internal import HTML
internal import Programme

/// A question with a few answers, all in sight: one of them or any number.
struct Choices: Words {
  struct Choice {
    let value: String
    let name: String
    var isChosen = false
    var isDisabled = false
  }

  let language: Language
  let name: String
  let legend: String
  var hint: String?
  let choices: [Choice]
  /// Whether several may be chosen.
  var areMany = false
  var complaints: Complaints?

  var markup: HTML {
    let complaint = complaints?.text(for: name)
    let described = [hint.map { _ in "\(name)-hint" }, complaint.map { _ in "\(name)-complaint" }]
      .compactMap(\.self).joined(separator: " ")
    // The way to the question leads to its first answer.
    let first = choices.firstIndex { !$0.isDisabled }
    return """
      <fieldset class="field\(" is-wrong", if: complaint != nil)"\
      \(" aria-describedby=\"\(described)\"", if: !described.isEmpty)>
      <legend>\(legend)</legend>
      \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })\
      \(complaint.map {
        "<p class=\"complaint\" id=\"\(name)-complaint\"\(" role=\"alert\"", if: complaints?.isAlone == true)>\(Icon.warning.markup)\($0)</p>" as HTML
      })
      <div class="chips">\(choices.enumerated().map { chip($0.element, isFirst: $0.offset == first) })</div>
      </fieldset>
      """
  }

  private func chip(_ choice: Choice, isFirst: Bool) -> HTML {
    """
    <label class="chip"><input type="\(areMany ? "checkbox" : "radio" as HTML)"\(" id=\"\(name)\"", if: isFirst) name="\(name)" value="\(choice.value)"\
    \(" checked", if: choice.isChosen)\(" disabled", if: choice.isDisabled)\
    \(" aria-invalid=\"true\" aria-describedby=\"\(name)-complaint\"", if: isFirst && complaints?.text(for: name) != nil)\
    \(" autofocus", if: isFirst && complaints?.isFirst(name) == true)><span>\(choice.name)</span></label>
    """
  }
}
