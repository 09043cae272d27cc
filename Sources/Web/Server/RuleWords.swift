internal import Programme

/// What somebody is told who broke a rule that no form of the page stands for.
enum RuleWords {
  static func words(for rule: Rule) -> (title: Phrase, advice: Phrase) {
    (
      Phrase(da: "Det kan ikke lade sig gøre", en: "That cannot be done"),
      advice(for: rule)
    )
  }

  private static func advice(for rule: Rule) -> Phrase {
    switch rule {
    default:
      Phrase(
        da: "Reglen \(rule.rawValue) siger nej. Ret det, og prøv igen.",
        en: "The rule \(rule.rawValue) says no. Mend it and try again.")
    }
  }
}
