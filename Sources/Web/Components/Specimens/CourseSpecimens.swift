internal import HTML

/// What takes time, and what has happened.
struct CourseSpecimens {
  let words: SpecimenWords

  var all: [Specimen] { [progress, timeline] }

  private var progress: Specimen {
    let (done, whole) = (words.figures.grouped(412), words.figures.grouped(1000))
    return Specimen(
      id: "progress", title: words.say("Fremdrift", "Progress"),
      states: [
        Progress(
          id: "rows", label: words.say("Indlæser vagter", "Reading shifts"), done: 412,
          whole: 1000, words: words.say("\(done) af \(whole) rækker", "\(done) of \(whole) rows")
        ).markup,
        Steps(
          names: [
            words.say("Fil", "File"), words.say("Kontrol", "Check"),
            words.say("Gem", "Store"),
          ], current: 1, done: words.say("Gjort", "Done")
        ).markup,
        Meter(
          label: words.say("Timer i ugen, Aisha", "Hours of the week, Aisha"), used: 450,
          limit: 720, words: words.say("7½ af 12 t", "7½ of 12 h")
        ).markup,
        Meter(
          label: words.say("Timer i ugen, Birk", "Hours of the week, Birk"), used: 720, limit: 720,
          words: words.say("12 af 12 t: ugen er fuld", "12 of 12 h: the week is full")
        ).markup,
      ])
  }

  private var timeline: Specimen {
    Specimen(
      id: "timeline", title: words.say("Forløb", "Timeline"),
      states: [
        Timeline(events: [
          .init(
            icon: .briefcase, machineTime: "2016-01-04",
            time: words.say("man. 4. januar", "Mon 4 January"),
            title: words.say("Ansat i Område A", "Employed in Area A")),
          .init(
            icon: .message, machineTime: "2016-03-12T15:30",
            time: words.say("lør. 12. marts kl. 15.30", "Sat 12 March at 15:30"),
            title: words.say("Samtale om CV", "Session about the CV"),
            text: words.say("30 m. Næste skridt: ansøgning.", "30 m. Next step: application."),
            place: .now),
          .init(
            icon: .phone, machineTime: "2017-06-30",
            time: words.say("omkring 30. juni 2017", "about 30 June 2017"),
            title: words.say("Opfølgning", "Follow-up"), place: .ahead),
        ]).markup
      ])
  }
}
