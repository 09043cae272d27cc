/// A bar from zero to where a criterion stands, with ticks where it began and where it should be.
struct BulletBar {
  /// A tick with its label.
  struct Mark {
    var at: Double
    var label: String
  }

  /// Tells this bar's markup from that of the others on the page.
  var id: String
  /// What the bar shows, in words.
  var title: String
  var text: String
  /// Where it ends; it begins at zero.
  var top: Double
  /// Nil while nothing is measured.
  var value: Double?
  /// How far it may yet reach when answers are missing.
  var best: Double?
  /// What it was, labelled above the bar.
  var before: Mark?
  /// Where it should be, labelled below the bar.
  var target: Mark?
  /// The number at the left end, labelled below the bar where there is room.
  var start: Mark

  /// A place on the bar in thousandths of its length.
  func place(_ number: Double) -> Int {
    guard top > 0 else { return 0 }
    return Int((1000 * min(max(number / top, 0), 1)).rounded())
  }

  var labelsAbove: [BarLabel] {
    BarLabel.line([before].compactMap(\.self).map { (place($0.at), $0.label) })
  }

  /// The target comes first: the start's label gives way to it.
  var labelsBelow: [BarLabel] {
    BarLabel.line([target, start].compactMap(\.self).map { (place($0.at), $0.label) })
  }
}
