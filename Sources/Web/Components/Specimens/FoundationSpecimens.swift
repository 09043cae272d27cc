internal import HTML
internal import Programme

/// What everything else is made of: letters, colours, drawings, buttons.
struct FoundationSpecimens {
  let words: SpecimenWords

  var all: [Specimen] { [type, colours, icons, buttons] }

  private var type: Specimen {
    Specimen(
      id: "type", title: words.say("Skrift", "Type"),
      states: [
        """
        <ol class="scale-specimen"><li>\(words.say("Note", "Note"))</li>
        <li>\(words.say("Brødtekst: 18 unge ad gangen, 4-12 timer om ugen", "Body: 18 youths at a time, 4-12 hours a week"))</li>
        <li>\(words.say("Overskrift", "Heading"))</li>
        <li>\(words.say("Tal", "Figures")): \(words.figures.grouped(10_579)) · \(prose: words.figures.percent("51.11")) · \(words.figures.money(123_450))</li>
        <li>\(words.say("Sidens navn", "The page's name"))</li></ol>
        """
      ])
  }

  private var colours: Specimen {
    let pairs: [(css: HTML, name: String)] = [
      ("ink", words.say("Tekst", "Text")), ("soft", words.say("Dæmpet", "Soft")),
      ("accent", words.say("Fremhævet", "Accent")), ("good", words.say("Opfyldt", "Met")),
      ("bad", words.say("Ikke opfyldt", "Not met")), ("open", words.say("Uafklaret", "Open")),
      ("line", words.say("Linje", "Line")), ("edge", words.say("Kant", "Edge")),
      ("wash", words.say("Bund", "Wash")),
      ("accent-wash", words.say("Fremhævet bund", "Accent wash")),
      ("paper", words.say("Papir", "Paper")), ("card", words.say("Kort", "Card")),
    ]
    return Specimen(
      id: "colours", title: words.say("Farver", "Colours"),
      states: [
        "<ul class=\"swatches\">\(pairs.map { "<li class=\"swatch swatch-\($0.css)\">\($0.name)</li>" as HTML })</ul>"
      ])
  }

  private var icons: Specimen {
    let icons: [(icon: Icon, name: String)] = [
      (.person, words.say("Person", "Person")), (.search, words.say("Søg", "Search")),
      (.check, words.say("Ja", "Yes")), (.cross, words.say("Nej", "No")),
      (.warning, words.say("Fejl", "Error")), (.information, words.say("Bemærk", "Note")),
      (.clock, words.say("Undervejs", "Under way")), (.calendar, words.say("Dag", "Day")),
      (.phone, words.say("Ring", "Call")), (.message, words.say("Samtale", "Session")),
      (.briefcase, words.say("Job", "Job")), (.empty, words.say("Tomt", "Empty")),
      (.menu, words.say("Menu", "Menu")), (.back, words.say("Tilbage", "Back")),
      (.forward, words.say("Frem", "Forward")),
    ]
    return Specimen(
      id: "icons", title: words.say("Ikoner", "Icons"),
      states: [
        "<ul class=\"swatches\">\(icons.map { "<li>\($0.icon.markup) \($0.name)</li>" as HTML })</ul>"
      ])
  }

  private var buttons: Specimen {
    Specimen(
      id: "buttons", title: words.say("Knapper", "Buttons"),
      states: [
        """
        <div class="actions"><button type="button" class="main">\(words.say("Gem vagt", "Store shift"))</button><button type="button">\(words.say("Tilføj ung", "Add youth"))</button><button type="button" class="quiet">\(words.say("Spring over", "Skip"))</button><button type="button" class="danger">\(words.say("Slet kladde", "Delete draft"))</button></div>
        """,
        """
        <div class="actions"><button type="button" class="main" disabled>\(words.say("Gem (ikke nu)", "Store (not now)"))</button><button type="button" disabled>\(words.say("Tilføj (ikke nu)", "Add (not now)"))</button><a class="button" href="#buttons">\(Icon.calendar.markup)\(words.say("Et link som knap", "A link as a button"))</a></div>
        """,
      ])
  }
}
