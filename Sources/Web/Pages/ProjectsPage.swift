internal import HTML
internal import Hummingbird
internal import Programme

/// The projects somebody works for.
enum ProjectsPage {
  static func show(_ visit: Visit, _ admitted: Admitted<Void>) -> Response {
    let visitor = admitted.visitor
    let words = ProjectsWords(language: visit.language)
    let rows = visitor.memberships.compactMap { row($0, visit, words) }
    return visit.show(
      Page(
        title: words.title, reader: .visitor(visitor),
        main: """
          <h1>\(words.title)</h1>
          \(rows.isEmpty
            ? EmptyState(icon: .briefcase, title: words.none, text: words.noneAdvice).markup
            : "<ul class=\"list card\">\(rows)</ul>" as HTML)
          """))
  }

  private static func row(
    _ membership: Visitor.Membership, _ visit: Visit, _ words: ProjectsWords
  ) -> HTML? {
    NavigationPlace.all(for: membership).first.map { first in
      """
      <li><a href="\(visit.href(first.link))">\(membership.name)</a> <span class="soft">\(FrameWords(language: visit.language).roles(membership.roles))</span></li>
      """
    }
  }
}

/// The words of the list of projects.
struct ProjectsWords: Words {
  let language: Language

  var title: String { say("Projekter", "Projects") }
  var none: String { say("Intet projekt endnu", "No project yet") }

  var noneAdvice: String {
    say(
      "Du er ikke knyttet til noget projekt. Bed din administrator om en rolle.",
      "You are not attached to any project. Ask your administrator for a role.")
  }
}
