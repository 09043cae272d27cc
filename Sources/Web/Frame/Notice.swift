internal import Programme

/// What was done just before: said once, on the page that follows.
enum Notice: String, CaseIterable {
  case signedOut = "signed-out"
  case passwordChanged = "password-changed"
  case languageChosen = "language-chosen"
  case signInEnded = "sign-in-ended"
  case colleagueSignedOut = "colleague-signed-out"

  var phrase: Phrase {
    switch self {
    case .signedOut: Phrase(da: "Du er logget ud.", en: "You are signed out.")
    case .passwordChanged:
      Phrase(
        da: "Adgangskoden er skiftet. Alle andre steder er du logget ud.",
        en: "The password is changed. Everywhere else you are signed out.")
    case .languageChosen: Phrase(da: "Sproget er gemt.", en: "The language is saved.")
    case .signInEnded:
      Phrase(da: "Du er logget ud det andet sted.", en: "You are signed out in the other place.")
    case .colleagueSignedOut:
      Phrase(da: "Medarbejderen er logget ud.", en: "The colleague is signed out.")
    }
  }
}

/// The cookie that carries a notice over a redirection: a word of ours, and nothing about anybody.
enum NoticeCookie {
  static let name = "__Host-tjansen-notice"

  static func set(_ notice: Notice) -> String {
    "\(name)=\(notice.rawValue); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60"
  }

  static let clear = "\(name)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
}
