internal import HTML
internal import Hummingbird
internal import Programme

/// The projects somebody works for.
enum ProjectsPage {
  static func show(_ visit: Visit, _ admitted: Admitted<Void>) -> Response {
    let visitor = admitted.visitor
    let language = visit.language
    let title = Phrase(da: "Projekter", en: "Projects")(in: language)
    var rows: [HTML] = []
    for membership in visitor.memberships {
      guard let first = NavigationPlace.all(for: membership).first else { continue }
      let roles = StaffRole.allCases.filter(membership.roles.contains)
        .map { $0.phrase(in: language) }.joined(separator: ", ")
      rows.append(
        "<li><a href=\"\(visit.href(first.link))\">\(membership.name)</a> <span class=\"soft\">\(roles)</span></li>"
      )
    }
    let none = Phrase(
      da: "Du er ikke knyttet til noget projekt. Bed din administrator om en rolle.",
      en: "You are not attached to any project. Ask your administrator for a role.")
    let main: HTML = """
      <h1>\(title)</h1>
      \(rows.isEmpty
        ? "<p>\(none(in: language))</p>" as HTML
        : "<ul class=\"list card\">\(rows)</ul>" as HTML)
      """
    return visit.page(title: title, visitor: visitor, main: main)
  }
}
