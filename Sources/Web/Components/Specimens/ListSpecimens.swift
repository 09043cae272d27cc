internal import HTML
internal import Programme

/// What shows many things, and what shows one.
struct ListSpecimens {
  let words: SpecimenWords

  var all: [Specimen] { [tables, cards, badges, empty] }

  private var tables: Specimen {
    let table = ListTable(
      caption: words.say("Vagter i ugen", "The week's shifts"),
      columns: [
        .init(name: words.say("Ung", "Youth")), .init(name: words.say("Tid", "Time")),
        .init(name: words.say("Timer", "Hours"), isNumber: true),
        .init(name: words.say("Løn", "Wage"), isNumber: true),
      ],
      rows: [("Aisha Eksempel", 90), ("Birk Eksempel", 120), ("Çelik Eksempel", 210)].map {
        name, minutes in
        [
          "\(name)<span class=\"detail\">\(words.say("Område A", "Area A"))</span>",
          "<span class=\"time\">15.30–17.00</span>", "\(words.figures.duration(minutes: minutes))",
          "\(words.figures.money(minutes * 6200 / 60))",
        ]
      })
    return Specimen(id: "tables", title: words.say("Tabel", "Table"), states: [table.markup])
  }

  private var cards: Specimen {
    Specimen(
      id: "cards", title: words.say("Kort", "Card"),
      states: [
        """
        <section class="card padded"><h3 class="card-title">\(words.say("Næste vagt", "Next shift"))</h3>\(
          Facts(facts: [
            (words.say("Hvornår", "When"), "\(words.say("tor. 12. marts kl. 15.30", "Thu 12 March at 15:30"))"),
            (words.say("Hvor", "Where"), "\(words.say("Beboerhuset", "The neighbourhood house"))"),
            (words.say("Denne uge", "This week"), "\(words.figures.duration(minutes: 450))"),
          ]).markup)</section>
        """,
        """
        <ul class="list card"><li><a href="#cards">\(words.say("Projekt A", "Project A"))</a> <span class="soft">\(words.say("Vejleder", "Counsellor"))</span></li><li><a href="#tables">\(words.say("Projekt B", "Project B"))</a> <span class="soft">\(words.say("Styregruppen", "Steering group"))</span></li></ul>
        """,
      ])
  }

  private var badges: Specimen {
    let badges: [HTML] = [
      Badge(text: words.say("kladde", "draft")).markup,
      Badge(text: words.say("2 ledige", "2 open"), tone: .open).markup,
      Badge(text: words.say("bekræftet", "confirmed"), tone: .good).markup,
      Badge(text: words.say("udeblevet", "absent"), tone: .bad).markup,
      Badge(text: words.say("ny", "new"), tone: .information).markup,
    ]
    return Specimen(
      id: "badges", title: words.say("Mærke og tilstand", "Badge and status"),
      states: [
        "<p class=\"badges\">\(badges.map { "\($0) " as HTML })</p>",
        "<div class=\"verdicts\">\(Verdict.allCases.map { $0.badge(in: words.language) })</div>",
      ])
  }

  private var empty: Specimen {
    Specimen(
      id: "empty", title: words.say("Tom liste", "Empty list"),
      states: [
        EmptyState(
          icon: .calendar, title: words.say("Ingen vagter", "No shifts"),
          text: words.say(
            "Her står ugens vagter. Kopiér sidste uge, eller læg den første.",
            "The week's shifts are listed here. Copy last week, or plan the first."),
          action: (words.say("Kopiér sidste uge", "Copy last week"), "#empty")
        ).markup
      ])
  }
}
