internal import HTML
internal import Programme

/// The two fields in which a password is chosen, and what is said of one that cannot be.
struct NewPasswordForm: Decodable {
  var password: String?
  var again: String?

  /// The password, when nothing is wrong with it.
  /// - Throws: `UnfitPasswords`, with everything that is.
  func chosen(avoiding words: [String]) throws(UnfitPasswords) -> Password {
    var unfit: [UnfitPassword] = []
    var chosen: Password?
    do throws(UnfitPassword) {
      chosen = try Password(password ?? "", avoiding: words)
    } catch {
      unfit.append(error)
    }
    if password ?? "" != again ?? "" { unfit.append(.typedDifferently) }
    guard unfit.isEmpty, let chosen else { throw UnfitPasswords(all: unfit) }
    return chosen
  }

  static func fields(_ complaints: Complaints) -> HTML {
    let language = complaints.language
    let words = NewPasswordWords(language: language)
    let password = Field(
      language: language, kind: .password, name: "password", label: words.password,
      hint: words.advice, autocomplete: "new-password", complaints: complaints)
    let again = Field(
      language: language, kind: .password, name: "again", label: words.again,
      autocomplete: "new-password", complaints: complaints)
    return "\(password.markup)\(again.markup)"
  }
}

/// Everything that is wrong with a password and its repetition.
struct UnfitPasswords: Error {
  let all: [UnfitPassword]

  var complaints: [Complaint] { all.map(\.complaint) }
}

/// The words around choosing a password.
struct NewPasswordWords: Words {
  let language: Language

  var password: String { say("Ny adgangskode", "New password") }
  var again: String { say("Gentag den nye adgangskode", "Repeat the new password") }

  var advice: String {
    say(
      "Mindst \(Password.shortest) tegn, gerne \(Password.recommended) eller flere: fire tilfældige ord er gode.",
      "At least \(Password.shortest) characters, preferably \(Password.recommended) or more: four random words are good."
    )
  }
}

extension UnfitPassword {
  /// It stands at the field that is to be mended.
  var complaint: Complaint { Complaint(self == .typedDifferently ? "again" : "password", phrase) }

  private var phrase: Phrase {
    switch self {
    case .tooShort:
      Phrase(
        da: "Adgangskoden er for kort: skriv mindst \(Password.shortest) tegn.",
        en: "The password is too short: write at least \(Password.shortest) characters.")
    case .tooLong:
      Phrase(
        da: "Adgangskoden er for lang: skriv højst 120 tegn.",
        en: "The password is too long: write at most 120 characters.")
    case .common:
      Phrase(
        da: "Adgangskoden er blandt de almindeligste, som andre gætter først: vælg en anden.",
        en: "The password is one of the commonest, which others guess first: choose another.")
    case .guessable:
      Phrase(
        da: "Adgangskoden består mest af navne, som andre om projektet kender: vælg en anden.",
        en: "The password is mostly names that others around the project know: choose another.")
    case .unwritable:
      Phrase(
        da: "Adgangskoden indeholder et tegn, der ikke kan skrives: vælg en anden.",
        en: "The password holds a character that cannot be written: choose another.")
    case .typedDifferently:
      Phrase(
        da: "Adgangskoden blev ikke skrevet ens de to gange: skriv den igen.",
        en: "The password was not typed the same twice: type it again.")
    }
  }
}
