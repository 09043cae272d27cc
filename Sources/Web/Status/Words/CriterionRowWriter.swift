internal import Programme

/// Writes the rows of a report in one language.
struct CriterionRowWriter {
  let report: StatusReport
  let figures: Figures

  var language: Language { figures.language }

  func say(da: String, en: String) -> String { Phrase(da: da, en: en)(in: language) }

  /// The source's words; what they say in English; a short name when the project has none.
  func wording(_ name: Indicator.Name, en english: String) -> String {
    guard let indicator = report.indicator(name) else { return name.title(in: language) }
    return Phrase(da: indicator.wording, en: english)(in: language)
  }

  func target(_ target: Double?) -> String { target.map(figures.number) ?? Figures.none }

  func baseline(_ name: Indicator.Name) -> String {
    report.indicator(name)?.baseline.map(figures.number) ?? Self.notStated(in: language)
  }

  /// A count, or the dash that stands for a hidden one.
  func shown(_ count: Int?) -> String { count.map { "\($0)" } ?? Figures.none }

  func sentences(_ parts: String?...) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }

  var notMeasured: String { Verdict.notMeasured.phrase(in: language) + "." }

  /// What stands for a figure that the source has lost.
  static let notStated = Phrase(da: "ikke oplyst i kilden", en: "not stated in the source")
}

extension Indicator.Name {
  /// A short name for what is measured.
  var title: Phrase {
    switch self {
    case .attached: Phrase(da: "Tilknyttede unge", en: "Youths attached")
    case .jobAfterOneYear: Phrase(da: "Job efter et år", en: "Job after one year")
    case .volunteers: Phrase(da: "Frivillige", en: "Volunteers")
    case .counselling: Phrase(da: "Råd og vejledning", en: "Counselling")
    case .dropout: Phrase(da: "Frafald", en: "Drop-out")
    case .atATime: Phrase(da: "Ad gangen", en: "At a time")
    case .coverage: Phrase(da: "13-14-årige", en: "13-14-year-olds")
    case .weeklyHours: Phrase(da: "Timer om ugen", en: "Hours a week")
    case .focusSplit: Phrase(da: "Job og vejledning", en: "Jobs and counselling")
    case .funding: Phrase(da: "Landsbyggefonden", en: "Landsbyggefonden")
    }
  }
}
