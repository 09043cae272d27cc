public import Programme

/// What somebody is told who broke a rule that no field of a form stands for.
public enum RuleWords {
  /// What is wrong and how to mend it; rules that people meet only beside a field are named by their constraint.
  public static func advice(for rule: Rule) -> Phrase {
    switch rule {
    case .areaIsInTheProject:
      Phrase(
        da: "Projektet har ikke det boligområde: se efter stavningen.",
        en: "The project has no such area: look at the spelling.")
    case .colleagueHasNotEnded:
      Phrase(
        da: "Medarbejderen er stoppet. Brug en anden e-mail til en ny ansættelse.",
        en: "The colleague has ended. Use another e-mail for a new appointment.")
    case .demonstrationDayIsInReach:
      Phrase(
        da: "En demonstration kan laves for en dag fra 2014 til 2099.",
        en: "A demonstration can be made for a day from 2014 to 2099.")
    case .onlyADemonstrationIsRemade:
      Phrase(
        da: "Projektet «Tjansen (demonstration)» er ikke en demonstration og røres ikke.",
        en: "The project “Tjansen (demonstration)” is no demonstration and is not touched.")
    case .onlyADemonstrationIsGivenPasswords:
      Phrase(
        da:
          "En af demonstrationens medarbejdere (@tjansen.example) har også en rolle i et rigtigt projekt. Afslut vedkommende med tjansen staff end, og prøv igen.",
        en:
          "One of the demonstration's colleagues (@tjansen.example) also has a role in a real project. End them with tjansen staff end, and try again."
      )
    case .projectIsKnown:
      Phrase(
        da: "Der er intet projekt af det navn: se efter stavningen.",
        en: "There is no project of that name: look at the spelling.")
    case .projectNameIsGiven:
      Phrase(
        da: "Projektets navn skal have fra 1 til 200 tegn på én linje.",
        en: "The project's name must have from 1 to 200 characters on one line.")
    case .staffEmailIsAnAddress:
      Phrase(
        da: "Det er ikke en e-mailadresse: skriv den som navn@sted.dk.",
        en: "That is no e-mail address: write it like name@place.dk.")
    case .staffNameIsGiven:
      Phrase(
        da: "Navnet skal have fra 1 til 200 tegn.",
        en: "The name must have from 1 to 200 characters.")
    case .staffRoleIsHeldOnceAtATime:
      Phrase(
        da: "Medarbejderen har allerede den rolle i projektet.",
        en: "The colleague already has that role in the project.")
    case .statusDayHasCome:
      Phrase(
        da: "Den dag er ikke kommet endnu: vælg i dag eller en tidligere dag.",
        en: "That day has not come yet: choose today or an earlier day.")
    case .statusDayIsReported:
      Phrase(
        da: "Den dag ligger før projektets første opgjorte år: vælg en senere dag.",
        en: "That day lies before the project's first reported year: choose a later day.")
    case .steeringGroupReadsQuarterEnds:
      Phrase(
        da:
          "Styregruppen læser status pr. 31. marts, 30. juni, 30. september og 31. december: vælg en af dem.",
        en:
          "The steering group reads the status of 31 March, 30 June, 30 September and 31 December: choose one of them."
      )
    default:
      Phrase(
        da: "Reglen \(rule.rawValue) siger nej. Ret det, og prøv igen.",
        en: "The rule \(rule.rawValue) says no. Mend it and try again.")
    }
  }
}
