internal import HTTPTypes
internal import Programme

/// The words at the door.
struct SignInWords: Words {
  /// Why somebody is not let in.
  enum Refusal {
    case wrong
    case wait(seconds: Int)

    var status: HTTPResponse.Status {
      switch self {
      case .wrong: .unprocessableContent
      case .wait: .tooManyRequests
      }
    }

    /// It stands at the password, which is typed again in any case.
    var complaint: Complaint {
      switch self {
      case .wrong:
        Complaint(
          "password",
          Phrase(
            da:
              "E-mail eller adgangskode er forkert. Prøv igen, eller bed administratoren om et nyt link.",
            en:
              "The e-mail or the password is wrong. Try again, or ask the administrator for a new link."
          ))
      case .wait(let seconds): Complaint("password", Self.wait(seconds: seconds))
      }
    }

    static func wait(seconds: Int) -> Phrase {
      Phrase(
        da:
          "Der er forsøgt for mange gange. Vent \(seconds) \(seconds == 1 ? "sekund" : "sekunder"), og prøv igen.",
        en:
          "There have been too many attempts. Wait \(seconds) \(seconds == 1 ? "second" : "seconds") and try again."
      )
    }
  }

  let language: Language

  var title: String { say("Log ind", "Sign in") }
  var email: String { say("E-mail", "E-mail") }
  var password: String { say("Adgangskode", "Password") }

  var forgotten: String {
    say(
      "Har du glemt adgangskoden? Din administrator kan give dig et nyt link.",
      "Forgotten the password? Your administrator can give you a new link.")
  }
}
