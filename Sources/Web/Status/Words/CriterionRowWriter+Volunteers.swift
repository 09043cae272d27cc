internal import Programme

extension CriterionRowWriter {
  var volunteers: CriterionRow {
    let status = report.volunteers
    let counted = status.year.flatMap { year in status.youths.map { (year: year, youths: $0) } }
    return CriterionRow(
      name: .volunteers,
      wording: wording(
        .volunteers,
        en:
          "Youths who have been attached to Tjansen volunteer. The number shall rise during the project period (there are none at present)"
      ),
      result: counted.map { year, youths in
        say(
          da: "\(youths) \(youths == 1 ? "frivillig" : "frivillige") i \(year)",
          en: "\(youths) \(youths == 1 ? "volunteer" : "volunteers") in \(year)")
      } ?? Figures.none,
      target: say(da: "stigende", en: "rising"), baseline: baseline(.volunteers),
      verdict: status.verdict,
      reason: sentences(
        yearBefore,
        status.thisYear.map {
          say(da: "I år indtil nu: \($0).", en: "This year so far: \($0).")
        }),
      count: shown(counted?.youths),
      unit: counted.map { say(da: "i \($0.year)", en: "in \($0.year)") }
        ?? say(da: "intet helt år endnu", en: "no full year yet"),
      explanation: counted == nil ? notMeasured : sentences(yearBefore, kinds),
      trend: volunteersTrend)
  }

  private var yearBefore: String? {
    report.volunteers.previous.map { say(da: "Året før: \($0).", en: "The year before: \($0).") }
  }

  private var kinds: String? {
    let status = report.volunteers
    guard let youths = status.youths, youths > 0 else { return nil }
    if status.concreteActivity == nil, status.ongoingActivity == nil,
      status.neighbourhoodHouse == nil
    {
      return say(da: "Fordeling på aktiviteter: –.", en: "By kind of activity: –.")
    }
    let (concrete, ongoing) = (shown(status.concreteActivity), shown(status.ongoingActivity))
    let house = shown(status.neighbourhoodHouse)
    return say(
      da:
        "\(concrete) i konkrete aktiviteter, \(ongoing) i løbende, \(house) i kvarters- eller beboerhuset. Den samme unge kan tælle i flere.",
      en:
        "\(concrete) in concrete activities, \(ongoing) in ongoing ones, \(house) in the neighbourhood house. A youth may count in several."
    )
  }

  /// Silent when the full year is the report's own: then the year before has been told of.
  private var volunteersTrend: String {
    let status = report.volunteers
    guard let thisYear = status.thisYear, status.year != report.attached.year else { return "" }
    return say(da: "I år indtil nu: \(thisYear)", en: "This year so far: \(thisYear)")
      + (status.sameDayLastYear.map {
        say(da: "; samme dag året før: \($0).", en: "; same day the year before: \($0).")
      } ?? ".")
  }
}
