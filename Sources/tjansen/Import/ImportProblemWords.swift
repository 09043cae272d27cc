internal import Programme

/// The words for what is wrong with a place in a file, and what would be right.
enum ImportProblemWords {
  static func phrase(_ complaint: ImportComplaint) -> Phrase {
    let right = complaint.expected ?? ""
    return switch complaint.problem {
    case .missingFile: Phrase(da: "filen mangler", en: "the file is missing")
    case .missingColumn:
      Phrase(
        da: "kolonnen mangler i filens første linje",
        en: "the column is missing from the file's first line")
    case .columnTwice:
      Phrase(
        da: "kolonnen er der to gange; slet den ene", en: "the column is there twice; delete one")
    case .semicolons:
      Phrase(
        da: "filen er adskilt af semikolon; gem den med komma",
        en: "the file is separated by semicolons; save it with commas")
    case .wrongFieldCount:
      Phrase(
        da: "rækken har \(complaint.value ?? "") felter, overskriften \(right)",
        en: "the row has \(complaint.value ?? "") fields, the header \(right)")
    case .unclosedQuote:
      Phrase(
        da: "et anførselstegn er åbnet og aldrig lukket", en: "a quote is opened and never closed")
    case .strayQuote:
      Phrase(
        da:
          "et anførselstegn står forkert; sæt feltet i \"…\", og skriv \"\" for hvert anførselstegn i det",
        en: "a quote is out of place; put the field in \"…\" and write \"\" for each quote in it")
    case .notUTF8:
      Phrase(
        da: "tegnene er ikke UTF-8; gem filen som UTF-8",
        en: "the bytes are not UTF-8; save the file as UTF-8")
    case .holdsNUL:
      Phrase(
        da: "feltet har tegnet U+0000; slet det",
        en: "the field holds the character U+0000; delete it")
    default: value(complaint, right)
    }
  }

  private static func value(_ complaint: ImportComplaint, _ right: String) -> Phrase {
    switch complaint.problem {
    case .missingField:
      Phrase(
        da: "feltet er tomt, og skal udfyldes", en: "the field is empty, and must be filled in")
    case .tooLong:
      Phrase(da: "er for langt; højst 200 tegn", en: "is too long; at most 200 characters")
    case .notADay:
      Phrase(
        da: "er ikke en dato, der findes; skriv som \(right)",
        en: "is not a date that exists; write it like \(right)")
    case .notAnInstant:
      Phrase(
        da: "er ikke et tidspunkt, der findes; skriv som \(right)",
        en: "is not a moment that exists; write it like \(right)")
    case .noOffset:
      Phrase(
        da: "mangler Z eller en forskydning; skriv som \(right)",
        en: "lacks Z or an offset; write it like \(right)")
    case .unknownWord:
      Phrase(da: "er ikke et af ordene \(right)", en: "is none of the words \(right)")
    case .notACount:
      Phrase(
        da: "er ikke et helt tal\(between(right))", en: "is not a whole number\(between(right))")
    case .notANumber:
      Phrase(
        da: "er ikke et tal, der kan bruges\(between(right)); brug punktum for decimaler",
        en: "is not a number that can be used\(between(right)); use a point for decimals")
    case .negative: Phrase(da: "er negativt; 0 eller derover", en: "is negative; 0 or more")
    case .notAQuarter:
      Phrase(
        da: "er ikke et kvartal; skriv som \(right)", en: "is not a quarter; write it like \(right)"
      )
    case .notAYear:
      Phrase(
        da: "er ikke et årstal; skriv som \(right)", en: "is not a year; write it like \(right)")
    case .notJSON: Phrase(da: "filen er ikke et JSON-objekt", en: "the file is not a JSON object")
    case .notNames:
      Phrase(
        da: "er ikke en liste af navne; skriv som \(right)",
        en: "is not a list of names; write it like \(right)")
    default: relation(complaint, right)
    }
  }

  private static func relation(_ complaint: ImportComplaint, _ right: String) -> Phrase {
    switch complaint.problem {
    case .givenTwice:
      Phrase(da: "er der allerede på linje \(right)", en: "is there already, on line \(right)")
    case .unknownYouth:
      Phrase(
        da: "er ingen ung i youths.csv eller i projektet",
        en: "is no youth of youths.csv or of the project")
    case .endsBeforeStart:
      Phrase(da: "ligger før begyndelsen, \(right)", en: "lies before the start, \(right)")
    case .bornAfterStart:
      Phrase(
        da: "ligger før den unges fødsel, \(right)", en: "lies before the youth was born, \(right)")
    case .attendedNeedsHeldAt:
      Phrase(
        da: "mangler: en samtale med status attended har et tidspunkt",
        en: "is missing: a session that was attended has a time")
    case .needsOfferOrHeld:
      Phrase(
        da: "mangler: enten offered_on eller held_at skal udfyldes",
        en: "is missing: either offered_on or held_at must be filled in")
    case .alreadyStored:
      complaint.expected == nil
        ? Phrase(da: "er allerede gemt, dér uden værdi", en: "already stored with no value")
        : Phrase(da: "er allerede gemt med «\(right)»", en: "already stored with “\(right)”")
    default: Phrase(da: complaint.problem.rawValue, en: complaint.problem.rawValue)
    }
  }

  private static func between(_ range: String) -> String { range.isEmpty ? "" : " (\(range))" }
}
