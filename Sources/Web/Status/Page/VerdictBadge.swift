internal import HTML
internal import Programme

extension Verdict {
  /// The verdict for the eye: words, an icon and a colour that say the same.
  func badge(in language: Language) -> HTML {
    """
    <p class="verdict verdict-\(tone)"><svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">\(icon)</svg><span>\(prose: phrase(in: language))</span></p>
    """
  }

  private var tone: HTML {
    switch self {
    case .met: "good"
    case .notMet: "bad"
    case .falling, .undetermined: "open"
    case .inProgress, .insufficientResponse, .tooFew, .incomplete, .notMeasured: "mute"
    }
  }

  private var icon: HTML {
    switch self {
    case .met: "<path d=\"M3 8.5l3.2 3.2L13 5\"/>"
    case .notMet: "<path d=\"M4 4l8 8M12 4l-8 8\"/>"
    case .inProgress: "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M8 4.5V8l2.5 1.8\"/>"
    case .falling: "<path d=\"M2.5 4.5l4 4 2.5-2.5 4.5 4.5M13.5 7v3.5H10\"/>"
    case .undetermined:
      "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"icon-solid\" d=\"M8 2a6 6 0 0 1 0 12z\"/>"
    case .insufficientResponse:
      "<path d=\"M2.5 3.5h11v7.5H8L5 13.5V11H2.5z\"/><path d=\"M6 7.2h4\"/>"
    case .tooFew: "<circle cx=\"8\" cy=\"5\" r=\"2.3\"/><path d=\"M3.5 13.5a4.5 4.5 0 0 1 9 0\"/>"
    case .incomplete: "<circle cx=\"8\" cy=\"8\" r=\"6\" stroke-dasharray=\"3 2.3\"/>"
    case .notMeasured: "<path d=\"M3.5 8h9\"/>"
    }
  }
}
