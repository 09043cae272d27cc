internal import Postgres
internal import Programme
internal import Schema
internal import Web

/// What went wrong and what to do about it, in the reader's language. Never a value from the database.
struct FailureWords {
  let sentence: String

  init(_ error: any Error, in language: Language) {
    sentence = Self.phrase(error)(in: language)
  }

  private static func phrase(_ error: any Error) -> Phrase {
    switch error {
    case is NoDatabase:
      Phrase(
        da:
          "Ingen database: start ops/run først, eller sæt TJANSEN_OPERATOR_DATABASE til en forbindelse.",
        en:
          "No database: start ops/run first, or set TJANSEN_OPERATOR_DATABASE to a connection string."
      )
    case let error as UnfitSetting: error.phrase
    case let error as NoSuchColleague:
      Phrase(
        da: "Ingen medarbejder logger ind med \(error.email).",
        en: "No colleague signs in with \(error.email).")
    case let error as NoSuchProject:
      Phrase(
        da: "Der er intet projekt ved navn «\(error.name)».",
        en: "There is no project named “\(error.name)”.")
    case ImportFolderError.noSuchFolder(let path):
      Phrase(da: "Mappen «\(path)» findes ikke.", en: "There is no folder “\(path)”.")
    case ImportFolderError.unreadable(let file):
      Phrase(
        da: "\(file) kan ikke læses. Se, om du har ret til at læse den.",
        en: "\(file) cannot be read. See whether you may read it.")
    case let error as BrokenRule: RuleWords.advice(for: error.rule)
    case let error as SchemaError:
      Phrase(da: "\(error)", en: "\(error)")
    case is AnswerNotWritten:
      Phrase(
        da: "Svaret kunne ikke skrives: er disken fuld?",
        en: "The answer could not be written: is the disk full?")
    case let error as PostgresError where error.state == .lockNotAvailable:
      Phrase(
        da:
          "En anden er i gang med at importere, klargøre eller tage sikkerhedskopi: prøv igen om lidt.",
        en: "Somebody else is importing, migrating or backing up: try again in a moment.")
    case let error as ConnectFailure: error.phrase
    case is CommitUnknown:
      Phrase(
        da:
          "Forbindelsen gik tabt, mens der blev gemt, så det er uvist, om det lykkedes. Gør det igen: intet gemmes to gange.",
        en:
          "The connection was lost while storing, so nobody knows whether it succeeded. Do it again: nothing is stored twice."
      )
    case is ContainsNul:
      Phrase(
        da: "Tegnet U+0000 kan ikke gemmes: slet det.",
        en: "The character U+0000 cannot be stored: delete it.")
    case let error as PostgresError where error.isAboutMissingSchema:
      Phrase(
        da: "Databasen er ikke klargjort til dette program: kør tjansen migrate.",
        en: "The database is not prepared for this program: run tjansen migrate.")
    case let error as PostgresError where error.state == .insufficientPrivilege:
      Phrase(
        da:
          "Forbindelsen har ikke ret til det: brug rollen tjansen_operator (TJANSEN_OPERATOR_DATABASE).",
        en:
          "The connection may not do that: use the role tjansen_operator (TJANSEN_OPERATOR_DATABASE)."
      )
    default:
      Phrase(da: "Det gik galt: \(error)", en: "It went wrong: \(error)")
    }
  }
}

extension PostgresError {
  /// A function, table or schema that this program calls is not there.
  fileprivate var isAboutMissingSchema: Bool {
    // undefined_function, undefined_table, invalid_schema_name, undefined_object
    ["42883", "42P01", "3F000", "42704"].contains(state.rawValue)
  }
}
