internal import HTML
internal import Programme

/// Everything that is typed into or chosen among.
struct FormSpecimens {
  let words: SpecimenWords
  let key: FormKey

  var all: [Specimen] { [fields, wrongFields, choices, days, search] }

  private var language: Language { words.language }

  private var fields: Specimen {
    let markup: [HTML] = [
      Field(
        language: language, kind: .text, name: "name", label: words.say("Navn", "Name"),
        hint: words.say("Som det står på sundhedskortet.", "As on the health card."),
        value: "Aisha Eksempel"
      ).markup,
      Field(
        language: language, kind: .telephone, name: "phone",
        label: words.say("Telefon", "Telephone"), isRequired: false, width: .medium
      ).markup,
      Field(
        language: language, kind: .number, name: "wage", label: words.say("Timeløn", "Wage"),
        value: "62", unit: words.say("kr. i timen", "DKK an hour"), width: .short
      ).markup,
      Field(
        language: language,
        kind: .choice([
          ("1", words.say("Område A", "Area A")), ("2", words.say("Område B", "Area B")),
        ]), name: "area", label: words.say("Boligområde", "Area"), value: "2"
      ).markup,
      Field(
        language: language, kind: .longText, name: "next",
        label: words.say("Næste skridt", "Next step"), isRequired: false
      ).markup,
      Field(
        language: language, kind: .text, name: "locked",
        label: words.say("Kan ikke ændres nu", "Cannot be changed now"), value: "2016",
        isDisabled: true
      ).markup,
    ]
    return Specimen(
      id: "fields", title: words.say("Felter", "Fields"), states: [form("\(markup)")])
  }

  private var wrongFields: Specimen {
    let complaints = Complaints(
      [
        Complaint(
          "wrong-day",
          Phrase(
            da: "Skriv en dag, der ikke er gået.", en: "Write a day that has not passed.")),
        Complaint(
          "wrong-youth",
          Phrase(
            da:
              "Den unge er 13 år og må højst arbejde 2 timer på en skoledag: vælg en kortere vagt.",
            en:
              "The youth is 13 and may work 2 hours on a school day at most: choose a shorter shift."
          )),
      ], in: language)
    // The page is not about this form, so the reader is not taken to its first complaint.
    let fields: [HTML] = [
      Field(
        language: language, kind: .date, name: "wrong-day", label: words.say("Ny dag", "New day"),
        value: "2016-03-12", width: .medium,
        complaints: Complaints(complaints.all.reversed(), in: language)
      ).markup,
      Field(
        language: language, kind: .text, name: "wrong-youth", label: words.say("Ung", "Youth"),
        value: "Birk Eksempel", complaints: complaints
      ).markup,
    ]
    return Specimen(
      id: "complaints", title: words.say("Felter, der skal rettes", "Fields to be corrected"),
      states: [complaints.summary, form("\(fields)")])
  }

  private var choices: Specimen {
    let topics = Choices(
      language: language, name: "topics", legend: words.say("Emner", "Topics"),
      hint: words.say("Vælg dem, I talte om.", "Choose those you talked about."),
      choices: [
        .init(value: "cv", name: words.say("CV", "CV"), isChosen: true),
        .init(value: "application", name: words.say("Ansøgning", "Application")),
        .init(value: "interview", name: words.say("Jobsamtale", "Job interview"), isChosen: true),
        .init(value: "education", name: words.say("Uddannelse", "Education")),
        .init(value: "practice", name: words.say("Praktik", "Work practice"), isDisabled: true),
      ], areMany: true)
    let minutes = Choices(
      language: language, name: "minutes", legend: words.say("Hvor længe?", "How long?"),
      choices: [15, 30, 45, 60].map {
        .init(value: "\($0)", name: words.figures.duration(minutes: $0), isChosen: $0 == 30)
      })
    let wrong = Choices(
      language: language, name: "state", legend: words.say("Mødte den unge op?", "Did they come?"),
      choices: [
        .init(value: "came", name: words.say("Mødt", "Came")),
        .init(value: "ill", name: words.say("Syg", "Ill")),
        .init(value: "absent", name: words.say("Udeblevet", "Absent")),
      ],
      complaints: Complaints(
        [
          Complaint("other", Phrase(da: "Et andet felt.", en: "Another field.")),
          Complaint("state", Phrase(da: "Vælg et svar.", en: "Choose an answer.")),
        ], in: language))
    return Specimen(
      id: "choices", title: words.say("Valg", "Choices"),
      states: [form("\(topics.markup)\(minutes.markup)\(wrong.markup)")])
  }

  private var days: Specimen {
    let fields: [HTML] = [
      Field(
        language: language, kind: .date, name: "day", label: words.say("Dag", "Day"),
        value: "2016-06-30", least: "2016-01-01", most: "2016-12-31"
      ).markup,
      Field(
        language: language, kind: .time, name: "from", label: words.say("Fra", "From"),
        value: "15:30"
      ).markup,
      Field(
        language: language, kind: .time, name: "to", label: words.say("Til", "To"), value: "17:00"
      ).markup,
    ]
    return Specimen(
      id: "days", title: words.say("Dag og tid", "Day and time"),
      states: [form("<div class=\"fields\">\(fields)</div>")])
  }

  private var search: Specimen {
    Specimen(
      id: "search", title: words.say("Søgning", "Search"),
      states: [
        SearchForm(
          action: "#search", name: "youth", label: words.say("Find en ung", "Find a youth"),
          button: words.say("Søg", "Search")
        ).markup
      ])
  }

  /// As a form looks; there is nowhere to send it.
  private func form(_ content: HTML) -> HTML {
    "<div class=\"form card\">\(content)</div>"
  }
}
