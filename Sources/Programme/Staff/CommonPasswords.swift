/// The commonest passwords of 8 characters or more: the first that anybody guesses.
enum CommonPasswords {
  /// Whether it is one of them, also in capitals or with digits and signs put before or after it, or is hardly more
  /// than one letter over and over.
  static func contains(_ text: String) -> Bool {
    let lowered = text.lowercased()
    let trunk = lowered.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return list.contains(lowered) || list.contains(String(trunk)) || names.contains(String(trunk))
      || shortWords.contains(String(trunk)) || Set(lowered).count < 4
  }

  private static let list = words(of: text)
  private static let names = words(of: namesText)

  private static func words(of text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// What is too short to be a password, and no better with digits after it.
  private static let shortWords: Set<String> = [
    "admin", "bruger", "dansk", "demo", "dragon", "fodbold", "gæst", "hejhej", "kode", "kodeord",
    "letmein", "login", "løget", "monkey", "pass", "qwerty", "styregruppe", "test", "tjansen",
    "vejle",
    "vejleder", "welcome", "hejmeddig", "aarhus", "århus", "aalborg", "odense", "esbjerg",
    "randers", "kolding", "horsens",
    "roskilde", "herning", "silkeborg", "fredericia", "viborg", "køge", "holstebro", "slagelse",
    "hillerød", "sønderborg",
    "svendborg", "hjørring", "nørresundby", "ringsted", "haderslev", "skive", "billund", "jelling",
    "børkop", "egtved", "give",
    "københavn", "koebenhavn", "copenhagen", "frederiksberg", "nørremarken", "finlandsparken",
    "løgetdalen", "koordinator", "administrator", "password", "danmark", "sommer",
    "vinter",
  ]
}
