internal import HTTPTypes
internal import Programme

/// The words of a colleague's own page.
struct AccountWords: Words {
  /// Why a password was not changed.
  enum Refusal {
    case wrong
    /// The current one was left out.
    case missing
    case wait(seconds: Int)
    case unfit(UnfitPasswords, isCurrentMissing: Bool)

    var status: HTTPResponse.Status {
      switch self {
      case .wrong, .missing, .unfit: .unprocessableContent
      case .wait: .tooManyRequests
      }
    }

    /// In the order of the fields.
    var complaints: [Complaint] {
      switch self {
      case .wrong:
        [
          Complaint(
            "current",
            Phrase(
              da: "Den nuværende adgangskode er forkert: skriv den igen.",
              en: "The current password is wrong: type it again."))
        ]
      case .missing: [Self.currentIsMissing]
      case .wait(let seconds):
        [Complaint("current", SignInWords.Refusal.wait(seconds: seconds))]
      case .unfit(let unfit, let isCurrentMissing):
        (isCurrentMissing ? [Self.currentIsMissing] : []) + unfit.complaints
      }
    }

    private static let currentIsMissing = Complaint(
      "current",
      Phrase(da: "Skriv den nuværende adgangskode.", en: "Type the current password."))
  }

  let language: Language

  var title: String { say("Din konto", "Your account") }
  var changePassword: String { say("Skift adgangskode", "Change password") }
  var current: String { say("Nuværende adgangskode", "Current password") }
  var languageHeading: String { say("Sprog", "Language") }
  var languageQuestion: String {
    say("Hvilket sprog vil du læse?", "Which language do you want to read?")
  }
  var asBrowser: String { say("Samme som i min browser", "Same as my browser") }
  var storeLanguage: String { say("Gem sprog", "Save language") }
  var signIns: String { say("Her er du logget ind", "Where you are signed in") }
  var begun: String { say("Logget ind", "Signed in") }
  var lastUsed: String { say("Sidst brugt", "Last used") }
  var action: String { say("Handling", "Action") }
  var here: String { say("Her", "Here") }
  var signOut: String { say("Log ud", "Sign out") }
  var signOutEverywhere: String { say("Log ud alle steder", "Sign out everywhere") }
}
