internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// The answer to whoever signs out: nothing of theirs is left in the browser.
enum SignedOutAnswer {
  /// Signs out whoever is signed in; the browser is cleared also when the sign-in has ended by itself.
  static func signOut(_ visit: Visit) async throws -> Response {
    // So that the page that tells of a failure can send it again.
    if visit.hasForm { _ = try await visit.sentForm() }
    if visit.token != nil { try await visit.records.perform(SignOut(), by: visit.person) }
    return answer(visit)
  }

  static func answer(_ visit: Visit) -> Response {
    var response = visit.redirect(to: .signIn(returningTo: nil), saying: .signedOut)
    response.headers[values: .setCookie].append(SignInCookie.clear)
    response.headers[.clearSiteData] = "\"cache\", \"storage\""
    return response
  }
}
