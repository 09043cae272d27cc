internal import HTML

/// What is made to be printed.
struct PrintSpecimens {
  let words: SpecimenWords

  var all: [Specimen] {
    [
      Specimen(
        id: "payslip", title: words.say("Lønseddel", "Payslip"), states: [payslip.markup])
    ]
  }

  private var payslip: Payslip {
    Payslip(
      language: words.language, name: "Aisha Eksempel",
      period: words.say("marts 2016", "March 2016"),
      facts: [
        (
          words.say("Arbejdsgiver", "Employer"),
          "\(words.say("Et boligselskab", "A housing association"))"
        ),
        (words.say("Udbetales", "Paid on"), "\(words.say("31. marts 2016", "31 March 2016"))"),
      ],
      lines: [
        .init(
          what: words.say("Lør. 12. marts, affald", "Sat 12 March, litter"), minutes: 210,
          rate: 6200, amount: 21_700),
        .init(
          what: words.say("Tir. 15. marts, grønt", "Tue 15 March, green areas"), minutes: 90,
          rate: 6200, amount: 9300),
      ],
      note: words.say(
        "Tiden er den, der er godkendt. Er noget forkert, så sig det til koordinatoren.",
        "The time is what was approved. If something is wrong, tell the coordinator."))
  }
}
