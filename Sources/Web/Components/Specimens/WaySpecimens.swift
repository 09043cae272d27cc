internal import HTML

/// Ways from one place to another.
struct WaySpecimens {
  let words: SpecimenWords

  var all: [Specimen] { [tabs, pages] }

  private var tabs: Specimen {
    Specimen(
      id: "tabs", title: words.say("Faner", "Tabs"),
      states: [
        Tabs(
          label: words.say("Visning", "View"),
          tabs: [
            (words.say("Efter ung", "By youth"), "#tabs"),
            (words.say("Efter sted", "By place"), "#tabs"),
            (words.say("Efter dag", "By day"), "#tabs"),
          ], current: 1
        ).markup
      ])
  }

  private var pages: Specimen {
    Specimen(
      id: "pages", title: words.say("Sider i en liste", "Pages of a list"),
      states: [
        Pagination(language: words.language, current: 5, count: 12) { _ in "#pages" }.markup
      ])
  }
}
