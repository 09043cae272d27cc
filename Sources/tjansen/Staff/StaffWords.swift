internal import Programme
internal import Web

enum StaffWords {
  static func link(for email: String) -> Phrase {
    Phrase(
      da: "Giv dette link til \(email). Det virker én gang, i 24 timer:",
      en: "Give this link to \(email). It works once, for 24 hours:")
  }

  static func address(of link: SignInToken) async throws -> String {
    try await ServeSettings().address + "/link/" + link.text
  }

  static func roleAdded(_ email: String) -> Phrase {
    Phrase(
      da: "\(email) har fået rollen og logger ind som hidtil.",
      en: "\(email) has been given the role and signs in as before.")
  }

  static func ended(_ email: String) -> Phrase {
    Phrase(
      da: "\(email) er stoppet og logget ud alle steder.",
      en: "\(email) has ended and is signed out everywhere.")
  }
}
