/// The room left of a drawing for its axis' numbers; the style sheet gives each class its width.
enum Gutter: Int, CaseIterable {
  case slim = 28
  case middling = 56
  case broad = 84

  /// The slimmest that holds the texts.
  init(for texts: [String]) {
    let widest = TextLines.width(of: texts)
    self = Self.allCases.first { widest + Self.gap <= $0.rawValue } ?? .broad
  }

  var width: Int { rawValue }

  var name: String {
    switch self {
    case .slim: "chart-gutter-1"
    case .middling: "chart-gutter-2"
    case .broad: "chart-gutter-3"
    }
  }

  /// Between a number and the drawing.
  static let gap = 8
}
