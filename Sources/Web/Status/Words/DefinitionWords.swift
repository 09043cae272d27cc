internal import Programme
internal import WorkingTime

/// What each figure counts, in plain words and with the numbers it was counted by.
struct DefinitionWords {
  let definition: StatusReport.Definition

  init(_ definition: StatusReport.Definition) {
    self.definition = definition
  }

  /// What holds for all of them.
  var common: Phrase {
    let version = definition.version
    return Phrase(
      da:
        "Opgørelsesmåde version \(version). Tallene viser, hvad der var sket på dagen, som det var registreret, da de blev trukket. Hver ung tæller én gang i hvert tal. Procenter er hele, når der er færre end 100 unge, ellers med én decimal. Et årligt mål, der ikke er nået, vurderes først, når året er slut. Færre end \(definition.suppressBelow) vises ikke for styregruppen, hvor tallet kan pege på en ung.",
      en:
        "Definitions version \(version). The figures show what had happened on the day, as it was recorded when they were read. Each youth counts once in each figure. Percentages are whole under 100 youths, else with one decimal. A yearly target that is not reached is judged when the year is over. Fewer than \(definition.suppressBelow) are not shown to the steering group where the number could point at a youth."
    )
  }

  func definition(of name: Indicator.Name) -> Phrase {
    switch name {
    case .attached: attached
    case .jobAfterOneYear: jobAfterOneYear
    case .volunteers: volunteers
    case .counselling: counselling
    case .dropout: dropout
    case .atATime, .coverage, .weeklyHours, .focusSplit, .funding: context(name)
    }
  }

  private var attached: Phrase {
    Phrase(
      da:
        "Unge med mindst én dags ansættelse i kalenderåret, uanset alder og boligområde. Videreført: ansat fra før nytår. Ny: ansat for første gang. Genansat: har været ansat før, men ikke hen over nytår. Begyndt: har en ansættelse, der begynder i året.",
      en:
        "Youths with at least one day of employment in the calendar year, whatever their age and area. Carried over: employed from before New Year. New: employed for the first time. Returning: employed before, but not over New Year. Began: has an employment that begins in the year."
    )
  }

  private var jobAfterOneYear: Phrase {
    let (before, after) = (definition.windowBeforeDays, definition.windowAfterDays)
    let start = definition.periodStart
    return Phrase(
      da:
        "Af de unge, der er holdt op, dem, der et år efter havde mindst én times lønnet arbejde om ugen hos en arbejdsgiver uden for Tjansen; elev- og lærepladser tæller med. Svaret skal gælde en dag fra \(before) dage før til \(after) dage efter årsdagen, og et hold tælles først med, når de \(after) dage er gået. Tallet er for de seneste fire kvartaler, hvor alle frister er ude; før det er muligt, for alle siden \(Figures(language: .danish).day(start)). Ubesvarede tæller som ikke bekræftet. Den, der ansættes igen inden for året, begynder forfra. Der gives ingen vurdering under \(definition.minVerdictYouths) unge, og under \(definition.minResponsePct) % svar kun, når svarene ikke kan ændre den.",
      en:
        "Of the youths who left, those who a year later had at least one hour of paid work a week with an employer other than Tjansen; apprenticeships count. The answer must be about a day from \(before) days before to \(after) days after the anniversary, and a group is counted once those \(after) days have passed. The figure is for the latest four quarters whose windows are all closed; until there are such, for everybody since \(Figures(language: .english).day(start)). The unanswered count as not confirmed. Who is employed again within the year starts over. There is no verdict under \(definition.minVerdictYouths) youths, and under \(definition.minResponsePct) % answers only when answers cannot change it."
    )
  }

  private var volunteers: Phrase {
    Phrase(
      da:
        "Unge, der er eller har været ansat, og som var frivillige mindst én dag i kalenderåret. Det seneste hele år vurderes: opfyldt, når tallet er over nul og ikke lavere end året før.",
      en:
        "Youths who are or have been employed and volunteered at least one day in the calendar year. The latest full year is judged: met when the number is above zero and not below the year before."
    )
  }

  private var counselling: Phrase {
    Phrase(
      da:
        "Unge, der fik tilbud om råd eller vejledning i kalenderåret; en samtale uden tilbud er et tilbud samme dag. Har taget imod: mindst én gennemført samtale i året. Målet gælder tilbud.",
      en:
        "Youths who were offered advice in the calendar year; a session without an offer is an offer that day. Have taken it up: at least one attended session in the year. The target is for offers."
    )
  }

  private var dropout: Phrase {
    Phrase(
      da:
        "Ungdommens Uddannelsesvejlednings antal 17-19-årige, der faldt fra deres oprindelige uddannelsesforløb, lagt sammen for områderne. Den sidste måling holdes op mod udgangspunktet; alle områder skal være med. Tallet viser udviklingen i områderne, ikke projektets virkning.",
      en:
        "The youth guidance service's number of 17-19-year-olds who left their original education, added up over the areas. The last measurement is held against the baseline; every area must be in it. The number shows how the areas fare, not what the project does."
    )
  }
}
