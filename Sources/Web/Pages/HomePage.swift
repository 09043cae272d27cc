internal import Hummingbird
internal import Programme

/// Where somebody begins: the first page of their role, or the door.
enum HomePage {
  static func answer(_ visit: Visit) async throws -> Response {
    let visitor = try await visit.answer(Nothing()).visitor
    guard visitor.memberships.count == 1,
      let first = NavigationPlace.all(for: visitor.memberships[0]).first
    else { return visit.redirect(to: .projects) }
    return visit.redirect(to: first.link)
  }
}
