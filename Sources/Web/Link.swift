internal import Foundation
internal import Programme

/// The addresses of the service as a type: a link to a place there is not does not compile. Each feature adds its own.
struct Link {
  let path: String
  var query: [(name: String, value: String)] = []
  /// Where on the page.
  var anchor: String?

  init(_ path: String, query: [(name: String, value: String)] = []) {
    self.path = path
    self.query = query
  }

  /// A place of a project.
  init(project: Int, _ path: String, query: [(name: String, value: String)] = []) {
    self.init("/projects/\(project)/\(path)", query: query)
  }

  /// The same page, at one of its places.
  func at(_ anchor: String) -> Link {
    var link = self
    link.anchor = anchor
    return link
  }

  static let home = Link("/")
  static let signOut = Link("/sign-out")
  static let account = Link("/account")
  static let accountPassword = Link("/account/password")
  static let accountLanguage = Link("/account/language")
  static let endAllSignIns = Link("/account/sign-ins/end")
  static let accessibilityStatement = Link("/was")
  static let components = Link("/komponenter")
  static let projects = Link("/projects")

  static func signIn(returningTo place: String?) -> Link {
    Link("/sign-in", query: place.map { [("next", $0)] } ?? [])
  }

  static func link(_ token: SignInToken) -> Link { Link("/link/\(token.text)") }

  static func endSignIn(_ id: Int) -> Link { Link("/account/sign-ins/\(id)/end") }

  static func status(project: Int, day: String?) -> Link {
    Link(project: project, "status", query: day.map { [("as-of", $0)] } ?? [])
  }

  static func statusDocument(project: Int, day: String) -> Link {
    Link(project: project, "status.json", query: [("as-of", day)])
  }

  static func shifts(project: Int) -> Link { Link(project: project, "shifts") }

  static func followUps(project: Int) -> Link { Link(project: project, "follow-ups") }

  static func staff(project: Int) -> Link { Link(project: project, "staff") }

  static func endSignInsOf(colleague: Int, project: Int) -> Link {
    Link(project: project, "staff/\(colleague)/sign-ins/end")
  }

  /// The address; with a language when the reader has chosen one by hand.
  func address(in language: Language? = nil) -> String {
    let pairs = query + (language.map { [("lang", $0.rawValue)] } ?? [])
    let place = anchor.map { "#\($0)" } ?? ""
    guard !pairs.isEmpty else { return path + place }
    return path + "?" + pairs.map { "\($0.name)=\($0.value.percentEncoded)" }.joined(separator: "&")
      + place
  }
}

extension String {
  /// An address of ours in a language: instead of another it may name.
  func inLanguage(_ language: Language?) -> String {
    guard let language else { return self }
    let parts = split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = parts.dropFirst().flatMap { $0.split(separator: "&") }
      .filter { !$0.hasPrefix("lang=") }.map(String.init)
    return parts[0] + "?" + (kept + ["lang=\(language.rawValue)"]).joined(separator: "&")
  }

  /// As a value of a query: everything but unreserved characters (RFC 3986) and the slash is encoded.
  var percentEncoded: String {
    let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      if plain.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in the query for plain text; nil when it is none.
  var percentDecoded: String? {
    replacing("+", with: " ").removingPercentEncoding
  }
}
