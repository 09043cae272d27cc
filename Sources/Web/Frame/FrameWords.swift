internal import Programme
internal import WorkingTime

/// What stands around every page.
struct FrameWords: Words {
  let language: Language

  var skip: String { say("Gå til indholdet", "Skip to the content") }
  var places: String { say("Sider", "Pages") }
  var here: String { say("Du er her", "You are here") }
  var account: String { say("Din konto", "Your account") }
  var projects: String { say("Projekter", "Projects") }
  var signOut: String { say("Log ud", "Sign out") }
  var wholeProject: String { say("Hele projektet", "The whole project") }
  var accessibility: String { say("Tilgængelighedserklæring", "Accessibility statement") }

  var demonstration: String {
    say(
      "Demonstration: alle personer og tal er opdigtede.",
      "Demonstration: all people and figures are made up.")
  }

  func title(_ title: String, hasComplaints: Bool) -> String {
    hasComplaints ? say("Fejl: \(title)", "Error: \(title)") : title
  }

  func shown(_ moment: WallClock) -> String {
    let moment = figures.moment(moment)
    return say("Vist \(moment)", "Shown \(moment)")
  }

  func roles(_ roles: Set<StaffRole>) -> String {
    StaffRole.allCases.filter(roles.contains).map { $0.phrase(in: language) }
      .joined(separator: ", ")
  }
}
