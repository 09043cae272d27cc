internal import HTML
internal import Programme

/// Where a verdict is told of first. A criterion is in one box, chosen by its verdict alone.
enum SummaryBox: CaseIterable {
  case goesWell, isOpen, needsDecision

  /// A year that is not over is open, however it goes: nothing is reckoned forward.
  init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .goesWell
    case .notMet, .falling: self = .needsDecision
    case .inProgress, .undetermined, .insufficientResponse, .tooFew, .incomplete, .notMeasured:
      self = .isOpen
    }
  }

  var title: Phrase {
    switch self {
    case .goesWell: Phrase(da: "Det går godt", en: "What goes well")
    case .isOpen: Phrase(da: "Det er uafklaret", en: "What is open")
    case .needsDecision: Phrase(da: "Der skal tages stilling", en: "What needs a decision")
    }
  }

  /// What a box says that no criterion is in.
  var empty: Phrase {
    switch self {
    case .goesWell:
      Phrase(da: "Intet kriterium er opfyldt endnu.", en: "No criterion is met yet.")
    case .isOpen: Phrase(da: "Intet er uafklaret.", en: "Nothing is open.")
    case .needsDecision:
      Phrase(da: "Intet kræver en beslutning.", en: "Nothing needs a decision.")
    }
  }

  var css: HTML {
    switch self {
    case .goesWell: "summary-good"
    case .isOpen: "summary-open"
    case .needsDecision: "summary-decide"
    }
  }
}
