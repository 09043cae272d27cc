internal import HTML

/// What a component says by its colour, and never by that alone.
enum Tone {
  case good, bad, open, information

  /// The class in the style sheets.
  var css: HTML {
    switch self {
    case .good: "good"
    case .bad: "bad"
    case .open: "open"
    case .information: "info"
    }
  }

  var icon: Icon {
    switch self {
    case .good: .check
    case .bad: .warning
    case .open: .clock
    case .information: .information
    }
  }
}
