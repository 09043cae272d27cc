public import Programme

extension Verdict {
  /// The verdict in words.
  public var phrase: Phrase {
    switch self {
    case .met: Phrase(da: "Opfyldt", en: "Met")
    case .notMet: Phrase(da: "Ikke opfyldt", en: "Not met")
    case .inProgress:
      Phrase(da: "Undervejs: året er ikke slut", en: "Under way: the year is not over")
    case .falling: Phrase(da: "Over nul, men faldende", en: "Above zero, but falling")
    case .undetermined:
      Phrase(
        da: "Uafklaret: afhænger af de ubesvarede", en: "Undetermined: depends on the unanswered")
    case .insufficientResponse:
      Phrase(da: "Kan ikke opgøres: for få svar", en: "Cannot be told: too few answers")
    case .tooFew: Phrase(da: "For få unge til en vurdering", en: "Too few youths for a verdict")
    case .incomplete:
      Phrase(da: "Ufuldstændig: et område mangler", en: "Incomplete: an area is missing")
    case .notMeasured: Phrase(da: "Ikke målt endnu", en: "Not measured yet")
    }
  }

  /// A sign that says the same without colour.
  public var sign: String {
    switch self {
    case .met: "✓"
    case .notMet: "✗"
    case .falling: "▼"
    case .inProgress: "…"
    case .undetermined, .insufficientResponse, .tooFew, .incomplete: "?"
    case .notMeasured: "–"
    }
  }
}
