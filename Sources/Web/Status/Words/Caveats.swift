public import Programme
internal import WorkingTime

/// What the figures may not be read as.
public struct Caveats: Sendable {
  public let sentences: [String]

  public init(_ report: StatusReport, language: Language) {
    sentences = [Self.publishedShare(report, language), Self.effect].compactMap { $0 }.map {
      $0(in: language)
    }
  }

  private static func publishedShare(_ report: StatusReport, _ language: Language) -> Phrase? {
    guard let indicator = report.indicator(.jobAfterOneYear), let share = indicator.baseline,
      let day = indicator.baselineOn
    else { return nil }
    let figures = Figures(language: language)
    let published = "\(figures.percent("\(share)"))"
    return Phrase(
      da:
        "\(published) i \(figures.month(day)) er målt på en anden måde (alle tilknyttede i fire år, på ét tidspunkt) og kan ikke sammenlignes direkte.",
      en:
        "\(published) in \(figures.month(day)) was measured in another way (everybody attached in four years, at one moment) and cannot be compared directly."
    )
  }

  private static let effect = Phrase(
    da:
      "Tallene viser, hvordan det går de unge. De viser ikke, hvad der ville være sket uden Tjansen.",
    en:
      "The figures show how the youths fare. They do not show what would have happened without Tjansen."
  )
}
