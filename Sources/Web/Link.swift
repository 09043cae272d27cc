internal import Foundation
internal import Programme

/// The addresses of the service as a type: a link to a place there is not does not compile.
enum Link {
  case home
  case signIn(returningTo: String?)
  case signOut
  case link(SignInToken)
  case account
  case accountPassword
  case accountLanguage
  case accessibilityStatement
  case components
  case endSignIn(Int)
  case endAllSignIns
  case projects
  case status(project: Int, day: String?)
  case statusDocument(project: Int, day: String)
  case shifts(project: Int)
  case followUps(project: Int)
  case staff(project: Int)
  case endSignInsOf(colleague: Int, project: Int)

  var path: String {
    switch self {
    case .home: "/"
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .link(let token): "/link/\(token.text)"
    case .account: "/account"
    case .accountPassword: "/account/password"
    case .accountLanguage: "/account/language"
    case .accessibilityStatement: "/was"
    case .components: "/komponenter"
    case .endSignIn(let id): "/account/sign-ins/\(id)/end"
    case .endAllSignIns: "/account/sign-ins/end"
    case .projects: "/projects"
    case .status(let project, _): "/projects/\(project)/status"
    case .statusDocument(let project, _): "/projects/\(project)/status.json"
    case .shifts(let project): "/projects/\(project)/shifts"
    case .followUps(let project): "/projects/\(project)/follow-ups"
    case .staff(let project): "/projects/\(project)/staff"
    case .endSignInsOf(let colleague, let project):
      "/projects/\(project)/staff/\(colleague)/sign-ins/end"
    }
  }

  private var query: [(String, String)] {
    switch self {
    case .signIn(let place?): [("next", place)]
    case .status(_, let day?), .statusDocument(_, let day): [("as-of", day)]
    default: []
    }
  }

  /// The address; with a language when the reader has chosen one by hand.
  func address(in language: Language? = nil) -> String {
    let pairs = query + (language.map { [("lang", $0.rawValue)] } ?? [])
    guard !pairs.isEmpty else { return path }
    return path + "?" + pairs.map { "\($0)=\($1.percentEncoded)" }.joined(separator: "&")
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
