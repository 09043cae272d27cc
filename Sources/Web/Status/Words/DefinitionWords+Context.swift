internal import Programme

extension DefinitionWords {
  /// What a figure around the criteria counts.
  func context(_ name: Indicator.Name) -> Phrase {
    switch name {
    case .attached, .jobAfterOneYear, .volunteers, .counselling, .dropout: definition(of: name)
    case .atATime:
      Phrase(
        da:
          "Antallet af ansatte unge hver dag i året til og med dagen: gennemsnit, mindste og største.",
        en: "The youths employed on each day of the year up to the day: mean, least and most.")
    case .coverage:
      Phrase(
        da:
          "Ansatte på dagen, der er 13 eller 14 år og bor i et af projektets områder, af alle på den alder i områderne.",
        en:
          "Those employed on the day who are 13 or 14 and live in one of the project's areas, of all of that age in the areas."
      )
    case .weeklyHours:
      Phrase(
        da:
          "Uger, hvor en ung har arbejdet, fra nytår til dagen; en uge for én ung er én. Talt med: dem på 4 til 12 timer.",
        en:
          "Weeks in which a youth worked, from New Year to the day; a week of one youth is one. Counted: those of 4 to 12 hours."
      )
    case .focusSplit:
      Phrase(
        da:
          "Personalets registrerede timer delt på job og vejledning. Tæt på 50/50: 45-55 %; lidt fra: 40-60 %.",
        en:
          "The staff's recorded hours shared between jobs and counselling. Close to 50/50: 45-55 %; a little off: 40-60 %."
      )
    case .funding:
      Phrase(
        da:
          "Landsbyggefondens del af hver plans budget, højst 75 %; resten er lokal. Reglen måles i øre, ikke i hele procent.",
        en:
          "Landsbyggefonden's part of each plan's budget, at most 75 %; the rest is local. The rule is measured in øre, not in whole percent."
      )
    }
  }
}
