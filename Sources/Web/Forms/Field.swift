internal import HTML
internal import Programme

/// A field of a form with its label, its hint, and its complaint where there is one.
struct Field: Words {
  enum Kind {
    case text, email, password, date, time, number, telephone
    /// Several lines.
    case longText
    /// One of a list.
    case choice([(value: String, name: String)])
  }

  enum Width: String {
    case full = ""
    case medium, short
  }

  let language: Language
  let kind: Kind
  /// Its id too: unique on the page.
  let name: String
  let label: String
  var hint: String?
  /// What was typed before, or stands there to begin with. A password is never sent back.
  var value = ""
  var isRequired = true
  var isDisabled = false
  /// What the browser may fill in; nil leaves it to the browser.
  var autocomplete: String?
  /// The least and the most that may be chosen, as machines write them.
  var least: String?
  var most: String?
  /// Written behind the field: "kr.".
  var unit: String?
  var width = Width.full
  var complaints: Complaints?
  /// Whether the reader begins here although nothing is wrong.
  var isFirst = false

  /// Of fields whose content must not be sent back.
  static let secretNames: Set<String> = ["password", "again", "current"]

  var markup: HTML {
    """
    <div class="field\(" is-wrong", if: complaint != nil)">
    <label for="\(name)">\(label)\(optional, if: !isRequired)</label>
    \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })\(complaintMarkup)
    \(unit.map { "<div class=\"affixed\">\(control)<span class=\"affix\" id=\"\(name)-unit\">\($0)</span></div>" as HTML } ?? control)
    </div>
    """
  }

  private var complaint: String? { complaints?.text(for: name) }

  private var optional: HTML {
    " <span class=\"optional\">(\(say("kan udelades", "optional")))</span>"
  }

  private var complaintMarkup: HTML? {
    complaint.map {
      """
      <p class="complaint" id="\(name)-complaint"\(" role=\"alert\"", if: complaints?.isAlone == true)>\(Icon.warning.markup)\($0)</p>
      """
    }
  }

  private var control: HTML {
    switch kind {
    case .longText: "<textarea\(attributes) rows=\"4\">\(value)</textarea>"
    case .choice(let options):
      """
      <select\(attributes)>\(options.map {
        "<option value=\"\($0.value)\"\(" selected", if: $0.value == value)>\($0.name)</option>" as HTML
      })</select>
      """
    case .password: "<input type=\"password\"\(attributes)>"
    default: "<input type=\"\(type)\"\(attributes) value=\"\(value)\">"
    }
  }

  private var attributes: HTML {
    let described = [
      hint.map { _ in "\(name)-hint" }, complaint.map { _ in "\(name)-complaint" },
      unit.map { _ in "\(name)-unit" },
    ].compactMap(\.self).joined(separator: " ")
    return """
       id="\(name)" name="\(name)"\(autocomplete.map { " autocomplete=\"\($0)\"" as HTML })\(" class=\"\(width.rawValue)\"", if: width != .full)\
      \(least.map { " min=\"\($0)\"" as HTML })\(most.map { " max=\"\($0)\"" as HTML })\
      \(" required", if: isRequired)\(" disabled", if: isDisabled)\
      \(" aria-describedby=\"\(described)\"", if: !described.isEmpty)\
      \(" aria-invalid=\"true\"", if: complaint != nil)\
      \(" autofocus", if: isFirst || complaints?.isFirst(name) == true)
      """
  }

  private var type: HTML {
    switch kind {
    case .text, .longText, .choice: "text"
    case .email: "email"
    case .password: "password"
    case .date: "date"
    case .time: "time"
    case .number: "number"
    case .telephone: "tel"
    }
  }
}
