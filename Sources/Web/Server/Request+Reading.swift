internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Programme

extension Request {
  /// The first value of that name in the query; nil when there is none or it is no text.
  func query(_ name: String) -> String? {
    guard let query = uri.query else { return nil }
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard String(parts[0]).percentDecoded == name else { continue }
      return parts.count == 2 ? String(parts[1]).percentDecoded : ""
    }
    return nil
  }

  /// The language the reader chose by a link, if it is one of these.
  func chosenLanguage(among languages: [Language]) -> Language? {
    query("lang").flatMap(Language.init(rawValue:)).flatMap { languages.contains($0) ? $0 : nil }
  }

  /// The first language the browser asks for that we speak; Danish when there is none.
  var acceptedLanguage: Language {
    let ranges = headers[values: .acceptLanguage].joined(separator: ",").split(separator: ",")
    let wanted = ranges.map { range in
      let parts = range.split(separator: ";").map { $0.filter { $0 != " " } }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }
        .flatMap { Double($0.dropFirst(2)) }
      return (tag: parts.first?.prefix(2).lowercased() ?? "", weight: weight ?? 1)
    }
    // A stable order: of those wanted alike, the first.
    let best = wanted.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }
    for (_, range) in best where range.weight > 0 {
      if let language = Language.spoken.first(where: { $0.rawValue == range.tag }) {
        return language
      }
    }
    return .danish
  }

  /// The token in the cookie, when it can be one.
  var signInToken: SignInToken? { cookie(SignInCookie.name).flatMap { SignInToken($0) } }

  /// What was done just before, when it has not been said yet.
  var notice: Notice? { cookie(NoticeCookie.name).flatMap { Notice(rawValue: String($0)) } }

  private func cookie(_ name: String) -> Substring? {
    for pair in headers[values: .cookie].flatMap({ $0.split(separator: ";") }) {
      let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return parts[1] }
    }
    return nil
  }

  var wantsJSON: Bool { uri.path.hasSuffix(".json") }
}

/// The cookie that a browser shows to be known again.
enum SignInCookie {
  /// The prefix makes the browser refuse it unless it is secure and of this host alone.
  static let name = "__Host-tjansen"

  /// It is gone when the browser is closed; how long it is worth anything, the database decides.
  static func set(_ token: SignInToken) -> String {
    "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Lax"
  }

  static let clear = "\(name)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
}
