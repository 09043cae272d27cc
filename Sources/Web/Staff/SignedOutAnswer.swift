internal import HTTPTypes
internal import Hummingbird
internal import Programme

/// The answer to whoever signs out: nothing of theirs is left in the browser.
enum SignedOutAnswer {
  static func answer<Answer>(_ visit: Visit, _ admitted: Admitted<Answer>) -> Response {
    var response = visit.redirect(to: .signIn(returningTo: nil))
    response.headers[.setCookie] = SignInCookie.clear
    response.headers[.clearSiteData] = "\"cache\", \"storage\""
    return response
  }
}
