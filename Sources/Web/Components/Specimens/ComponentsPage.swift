internal import HTML
internal import Hummingbird
internal import Programme

/// Every component in every state, for those who make pages: in a demonstration alone.
enum ComponentsPage {
  /// - Throws: `NotAdmitted` for whoever works in no demonstration.
  static func show(_ visit: Visit, _ admitted: Admitted<Void>) throws -> Response {
    guard let membership = admitted.visitor.memberships.first(where: \.isDemonstration) else {
      throw NotAdmitted()
    }
    let words = SpecimenWords(language: visit.language)
    let crumbs = NavigationPlace.all(for: membership).prefix(1).map { (membership.name, $0.link) }
    return visit.show(
      Page(
        title: words.title, reader: .visitor(admitted.visitor), project: membership.project,
        crumbs: crumbs, main: main(words, key: visit.key)))
  }

  static func main(_ words: SpecimenWords, key: FormKey) -> HTML {
    let specimens = specimens(words, key: key)
    return """
      <h1>\(words.title)</h1>
      <p class="lead">\(words.lead)</p>
      <nav class="contents" aria-label="\(words.contents)"><ul>\(specimens.map {
        "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML
      })</ul></nav>
      \(specimens.map(\.markup))
      """
  }

  private static func specimens(_ words: SpecimenWords, key: FormKey) -> [Specimen] {
    FoundationSpecimens(words: words).all + FormSpecimens(words: words, key: key).all
      + ListSpecimens(words: words).all + MessageSpecimens(words: words).all
      + WaySpecimens(words: words).all + CourseSpecimens(words: words).all
      + ChartSpecimens(words: words).all + PrintSpecimens(words: words).all
  }
}

/// One kind of component, in all its states.
struct Specimen {
  /// Its anchor.
  let id: String
  let title: String
  let states: [HTML]

  var markup: HTML {
    """
    <section class="specimen" id="\(id)" aria-labelledby="\(id)-heading"><h2 id="\(id)-heading">\(title)</h2><div class="specimen-states">\(states)</div></section>

    """
  }
}

/// The words of the page of components. What the components show is made up.
struct SpecimenWords: Words {
  let language: Language

  var title: String { say("Komponenter", "Components") }
  var contents: String { say("Indhold", "Contents") }

  var lead: String {
    say(
      "Alt, hvad siderne er lavet af, i alle tilstande. Indholdet er opdigtet.",
      "Everything the pages are made of, in every state. The content is made up.")
  }
}
