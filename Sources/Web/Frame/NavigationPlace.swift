public import Programme

/// A place of a project that somebody goes to by name.
struct NavigationPlace {
  let name: Phrase
  let link: Link

  /// The places of a colleague's roles, in the order of their week; the first is where they begin.
  static func all(for membership: Visitor.Membership) -> [NavigationPlace] {
    let project = membership.project
    let roles = membership.roles
    var places: [NavigationPlace] = []
    if !roles.isDisjoint(with: [.coordinator, .counsellor]) {
      let shifts = NavigationPlace(
        name: Phrase(da: "Vagter", en: "Shifts"), link: .shifts(project: project))
      let followUps = NavigationPlace(
        name: Phrase(da: "Opfølgning", en: "Follow-up"), link: .followUps(project: project))
      places += roles.contains(.coordinator) ? [shifts, followUps] : [followUps, shifts]
    }
    if roles.contains(.administrator) {
      places.append(
        NavigationPlace(
          name: Phrase(da: "Medarbejdere", en: "Staff"), link: .staff(project: project)))
    }
    let status = NavigationPlace(
      name: Phrase(da: "Status", en: "Status"), link: .status(project: project, day: nil))
    return roles == [.steeringGroup] ? [status] : places + [status]
  }
}

extension StaffRole {
  public var phrase: Phrase {
    switch self {
    case .coordinator: Phrase(da: "Ungekoordinator", en: "Youth coordinator")
    case .counsellor: Phrase(da: "Vejleder", en: "Counsellor")
    case .steeringGroup: Phrase(da: "Styregruppen", en: "Steering group")
    case .administrator: Phrase(da: "Administrator", en: "Administrator")
    }
  }
}
