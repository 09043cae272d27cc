/// A place along a drawing's length, in ten-thousandths of it.
struct Place: Equatable {
  var tenThousandths: Int

  static let start = Place(0, of: 1)
  static let end = Place(1, of: 1)

  init(_ part: Int, of whole: Int) {
    tenThousandths = min(max((20_000 * part + whole) / (2 * whole), 0), 10_000)
  }

  /// Kept within the length, whatever the number is.
  init(_ amount: Double, of top: Double) {
    let share = top > 0 && amount.isFinite ? min(max(amount / top, 0), 1) : 0
    tenThousandths = Int(10_000 * share + 0.5)
  }

  func pixels(of length: Int) -> Int { length * tenThousandths / 10_000 }

  /// How far it is from another place.
  func percent(from other: Place) -> String {
    Self.percent(tenThousandths - other.tenThousandths)
  }

  var percent: String { Self.percent(tenThousandths) }

  private static func percent(_ tenThousandths: Int) -> String {
    let (whole, hundredths) = tenThousandths.quotientAndRemainder(dividingBy: 100)
    if hundredths == 0 { return "\(whole)%" }
    if hundredths.isMultiple(of: 10) { return "\(whole).\(hundredths / 10)%" }
    return "\(whole).\(hundredths < 10 ? "0" : "")\(hundredths)%"
  }
}
