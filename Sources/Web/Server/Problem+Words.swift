internal import HTML
internal import Programme

extension Problem {
  func title(in language: Language) -> String { words.title(in: language) }

  /// What happened and what to do about it; the request's number where somebody may be asked about it.
  func main(_ visit: Visit) -> HTML {
    let language = visit.language
    let front = Phrase(da: "Gå til forsiden", en: "Go to the front page")
    let number = Phrase(da: "Henvendelsens nummer: \(visit.id)", en: "Request number: \(visit.id)")
    return """
      <div class="narrow">
      <h1>\(words.title(in: language))</h1>
      <p>\(words.advice(in: language))</p>
      \(again(visit))
      \("<p class=\"soft\">\(number(in: language))</p>", if: self == .broken || self == .outcomeUnknown)
      <p class="way-back"><a href="\(visit.href(.home))">\(front(in: language))</a></p>
      </div>
      """
  }

  /// What was typed, ready to be sent again as it was; it is the same sending, so it is done once at most.
  private func again(_ visit: Visit) -> HTML? {
    switch self {
    case .busy, .unavailable, .outcomeUnknown: break
    case .signedOut, .notFound, .foreignOrigin, .unreadable, .brokenRule, .broken: return nil
    }
    guard let form = visit.context.notes.sentForm else { return askAgain(visit) }
    if form.isSecret { return "<p>\(secretAdvice(in: visit.language))</p>" }
    let words = Phrase(da: "Send igen", en: "Send again")
    let advice = Phrase(
      da: "Det, du skrev, er her endnu. Det gemmes kun én gang, også hvis du sender det igen.",
      en: "What you wrote is still here. It is saved once only, also when you send it again.")
    return """
      <p>\(advice(in: visit.language))</p>
      <form method="post" action="\(visit.target)">\(form.fields.map { field in
        "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">" as HTML
      })<button class="main">\(words(in: visit.language))</button></form>
      """
  }

  /// A page that was asked for may be asked for again.
  private func askAgain(_ visit: Visit) -> HTML? {
    guard visit.isAsking else { return nil }
    let words = Phrase(da: "Prøv igen", en: "Try again")
    return """
      <p><a class="button main" href="\(visit.target)">\(words(in: visit.language))</a></p>
      """
  }

  /// A password is not sent back to the page.
  private var secretAdvice: Phrase {
    self == .outcomeUnknown
      ? Phrase(
        da: "Prøv at logge ind med den nye adgangskode. Virker den ikke, så skriv den igen.",
        en: "Try signing in with the new password. If it does not work, type it again.")
      : Phrase(
        da: "En adgangskode sendes ikke tilbage til siden: gå tilbage, og skriv den igen.",
        en: "A password is not sent back to the page: go back and type it again.")
  }

  private var words: (title: Phrase, advice: Phrase) {
    switch self {
    case .signedOut:
      (
        Phrase(da: "Du er ikke logget ind", en: "You are not signed in"),
        Phrase(da: "Log ind, og prøv igen.", en: "Sign in and try again.")
      )
    case .notFound:
      (
        Phrase(da: "Siden findes ikke", en: "There is no such page"),
        Phrase(
          da:
            "Adressen er forkert, siden er flyttet, eller den hører til noget, du ikke har adgang til. Gå til forsiden, og find den derfra.",
          en:
            "The address is wrong, the page has moved, or it belongs to something you have no access to. Go to the front page and find it from there."
        )
      )
    case .foreignOrigin:
      (
        Phrase(da: "Det blev ikke gjort", en: "It was not done"),
        Phrase(
          da:
            "Formularen blev sendt fra et andet sted end denne tjeneste. Åbn siden her, og send den igen.",
          en:
            "The form was sent from somewhere else than this service. Open the page here and send it again."
        )
      )
    case .unreadable(413):
      (
        Phrase(da: "Det var for stort", en: "It was too large"),
        Phrase(
          da: "Der blev sendt mere, end siden tager imod. Send mindre ad gangen.",
          en: "More was sent than the page accepts. Send less at a time.")
      )
    case .unreadable:
      (
        Phrase(da: "Det kunne ikke læses", en: "It could not be read"),
        Phrase(
          da: "Det, der blev sendt, kunne ikke læses. Gå tilbage, skriv det igen, og send det.",
          en: "What was sent could not be read. Go back, write it again and send it.")
      )
    case .brokenRule(let rule):
      (
        Phrase(da: "Det kan ikke lade sig gøre", en: "That cannot be done"),
        RuleWords.advice(for: rule)
      )
    case .busy:
      (
        Phrase(da: "Der er travlt lige nu", en: "It is busy just now"),
        Phrase(
          da: "Intet er gemt. Vent et øjeblik, og prøv igen.",
          en: "Nothing has been stored. Wait a moment and try again.")
      )
    case .unavailable:
      (
        Phrase(da: "Tjenesten holder en kort pause", en: "The service is pausing briefly"),
        Phrase(
          da: "Intet er gemt. Den er som regel tilbage inden for et minut: prøv igen.",
          en: "Nothing has been stored. It is usually back within a minute: try again.")
      )
    case .outcomeUnknown:
      (
        Phrase(da: "Det er uvist, om det blev gemt", en: "It is not known whether it was stored"),
        Phrase(
          da: "Forbindelsen gik tabt undervejs.", en: "The connection was lost on the way.")
      )
    case .broken:
      (
        Phrase(da: "Noget gik galt hos os", en: "Something went wrong on our side"),
        Phrase(
          da: "Prøv igen. Bliver det ved, så sig det til administratoren, og opgiv nummeret.",
          en: "Try again. If it persists, tell the administrator and give the number.")
      )
    }
  }
}
