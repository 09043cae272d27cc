internal import Programme
internal import Web

/// What was made, and how to sign in to it.
struct DemoWords {
  let language: Language

  func lines(
    _ made: MakeDemonstration.Answer, _ staff: [DemonstrationStaff.Colleague], password: String
  ) -> [String] {
    let table = TextTable(columns: [.left(44), .left(50)])
    let rows = staff.flatMap { colleague in
      let roles = colleague.roles.map { $0.phrase(in: language) }.joined(separator: ", ")
      let areas = colleague.areas.isEmpty ? "" : " (\(colleague.areas.joined(separator: ", ")))"
      return table.row([colleague.email, roles + areas]).map { "  " + $0 }
    }
    return [
      say(
        da:
          "\(made.project): \(made.youths) opdigtede unge, \(made.workedTimes) timeregistreringer.",
        en: "\(made.project): \(made.youths) made-up youths, \(made.workedTimes) worked times."),
      say(
        da: "Log ind med en af disse og adgangskoden \(password)",
        en: "Sign in with one of these and the password \(password)"),
    ] + rows
  }

  private func say(da: String, en: String) -> String { Phrase(da: da, en: en)(in: language) }
}
