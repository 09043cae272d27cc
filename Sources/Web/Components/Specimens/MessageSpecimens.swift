internal import HTML

/// What is said to the reader, and what is asked.
struct MessageSpecimens {
  let words: SpecimenWords

  var all: [Specimen] { [banners, disclosures, dialogs] }

  private var banners: Specimen {
    Specimen(
      id: "banners", title: words.say("Besked", "Banner"),
      states: [
        Banner(tone: .good, title: words.say("Ugen er udgivet.", "The week is published.")).markup,
        Banner(
          tone: .bad, title: words.say("Vagten blev ikke gemt.", "The shift was not stored."),
          text: words.say(
            "En 13-årig må højst arbejde 2 timer på en skoledag. Vælg en kortere vagt.",
            "A 13-year-old may work 2 hours on a school day at most. Choose a shorter shift.")
        ).markup,
        Banner(
          tone: .open, title: words.say("3 svar mangler.", "3 answers are missing."),
          links: [(words.say("Se dem", "See them"), "#banners")]
        ).markup,
        Banner(
          tone: .information,
          title: words.say("Tallene er fra 30. juni.", "The figures are of 30 June.")
        ).markup,
      ])
  }

  private var disclosures: Specimen {
    let text = words.say(
      "Unge, der har haft en vagt i året, tælles én gang.",
      "Youths who had a shift in the year are counted once.")
    return Specimen(
      id: "disclosures", title: words.say("Fold ud", "Disclosure"),
      states: [
        Disclosure(
          summary: words.say("Sådan er det opgjort", "How it is counted"), content: "<p>\(text)</p>"
        ).markup,
        Disclosure(
          summary: words.say("Sådan er det opgjort (åben)", "How it is counted (open)"),
          content: "<p>\(text)</p>", isOpen: true
        ).markup,
      ])
  }

  private var dialogs: Specimen {
    Specimen(
      id: "dialogs", title: words.say("Dialog", "Dialog"),
      states: [
        "<div>"
          + Dialog(
            id: "dialog-delete", opener: words.say("Slet vagt …", "Delete shift …"),
            title: words.say("Slet vagten?", "Delete the shift?"),
            content:
              "<p>\(words.say("To unge får besked. Det kan ikke fortrydes.", "Two youths are told. It cannot be undone."))</p>",
            actions:
              "<button type=\"button\" class=\"danger\">\(words.say("Slet vagten", "Delete the shift"))</button>",
            close: words.say("Behold den", "Keep it")
          ).markup + "</div>"
      ])
  }
}
