internal import Charts
internal import Programme
internal import WorkingTime

/// Draws the bars of a report's criteria.
struct CriterionBars {
  let report: StatusReport
  let figures: Figures

  /// Nil for a criterion there is nothing to draw of.
  func bar(of row: CriterionRow) -> BulletBar? {
    var bar = empty(row)
    switch row.name {
    case .attached: fillAttached(&bar)
    case .jobAfterOneYear: fillJob(&bar)
    case .volunteers: fillVolunteers(&bar)
    case .counselling: fillCounselling(&bar)
    case .dropout: fillDropout(&bar)
    case .atATime, .coverage, .weeklyHours, .focusSplit, .funding: return nil
    }
    let numbers = [bar.value, bar.before?.at, bar.target?.at].compactMap(\.self)
    guard let largest = numbers.max() else { return nil }
    if bar.top == 0 { bar.top = max(largest, 1) * 1.15 }
    bar.text = bar.text.keptTogether
    return bar
  }

  private func empty(_ row: CriterionRow) -> BulletBar {
    let baseline = row.baseline + (row.baselineTime.isEmpty ? "" : " (\(row.baselineTime))")
    let result = row.result.replacing("\n", with: ", ")
    let text = Phrase(
      da: "Resultat: \(result). Mål: \(row.target). Udgangspunkt: \(baseline).",
      en: "Result: \(result). Target: \(row.target). Baseline: \(baseline).")
    return BulletBar(
      id: row.name.rawValue, title: row.name.title(in: figures.language),
      text: text(in: figures.language), top: 0, start: ChartMark(at: 0, label: "0"))
  }

  private func fillAttached(_ bar: inout BulletBar) {
    let status = report.attached
    bar.value = status.youths.map(Double.init)
    bar.target = target(status.target)
    bar.before = status.sameDayLastYear.map {
      mark(
        $0, da: "samme dag \(status.year - 1): \($0)", en: "same day \(status.year - 1): \($0)")
    }
  }

  private func fillJob(_ bar: inout BulletBar) {
    let status = report.jobAfterOneYear
    let indicator = report.indicator(.jobAfterOneYear)
    bar.top = 100
    bar.start = ChartMark(at: 0, label: "0 %".keptTogether)
    bar.target = target(status.targetPct, unit: " %")
    bar.before = indicator?.baseline.flatMap { share in
      indicator?.baselineOn.map { day in
        ChartMark(
          at: share,
          label: "\(figures.shortMonth(day)): \(figures.percent("\(share)"))*".keptTogether)
      }
    }
    guard status.total > 0 else { return }
    let total = Double(status.total)
    bar.value = 100 * Double(status.confirmed) / total
    guard status.unanswered > 0 else { return }
    bar.best = 100 * Double(status.confirmed + status.unanswered) / total
    let share = figures.share(
      status.confirmed + status.unanswered, of: status.total, beside: status.targetPct ?? 0)
    bar.text += Phrase(
      da: " Op til \(share), hvis alle ubesvarede er i job.",
      en: " Up to \(share) if all the unanswered are in a job.")(in: figures.language)
  }

  private func fillVolunteers(_ bar: inout BulletBar) {
    let status = report.volunteers
    bar.value = status.youths.map(Double.init)
    bar.before = status.previous.flatMap { previous in
      status.year.map { mark(previous, da: "\($0 - 1): \(previous)", en: "\($0 - 1): \(previous)") }
    }
    guard let baseline = report.indicator(.volunteers)?.baseline else { return }
    let number = figures.number(baseline)
    bar.start = ChartMark(
      at: baseline,
      label: Phrase(da: "udgangspunkt: \(number)", en: "baseline: \(number)")(
        in: figures.language))
  }

  private func fillCounselling(_ bar: inout BulletBar) {
    let status = report.counselling
    let indicator = report.indicator(.counselling)
    bar.value = status.offered.map(Double.init)
    bar.target = target(status.target)
    bar.before = indicator?.baseline.flatMap { baseline in
      indicator?.baselineOn.map { day in
        let number = figures.number(baseline)
        return ChartMark(
          at: baseline,
          label: Phrase(
            da: "\(day.year): ca. \(number) modtog", en: "\(day.year): about \(number) received")(
              in: figures.language))
      }
    }
  }

  /// Here less is better: the target is the most there may be.
  private func fillDropout(_ bar: inout BulletBar) {
    let points = report.dropout
    bar.value = points.latest?.counted.map(Double.init)
    guard let baseline = points.baseline, let before = baseline.counted else { return }
    bar.before = ChartMark(
      at: Double(before), label: "\(figures.shortQuarter(baseline.period)): \(before)")
    bar.target = points.targetReductionPct.map { reduction in
      let most = Int(((100 - reduction) * Double(before) / 100).rounded(.down))
      return mark(most, da: "mål: højst \(most)", en: "target: at most \(most)")
    }
  }

  private func target(_ target: Double?, unit: String = "") -> ChartMark? {
    target.map {
      let number = figures.number($0) + unit
      return ChartMark(
        at: $0,
        label: Phrase(da: "mål \(number)", en: "target \(number)")(in: figures.language)
          .keptTogether)
    }
  }

  private func mark(_ count: Int, da: String, en: String) -> ChartMark {
    ChartMark(at: Double(count), label: Phrase(da: da, en: en)(in: figures.language))
  }
}
