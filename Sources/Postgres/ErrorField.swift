/// The fields of a server message, which `libpq-fe.h` defines as character macros Swift cannot see.
enum ErrorField {
  static let severity = code("V")
  static let state = code("C")
  static let message = code("M")
  static let position = code("P")
  static let schema = code("s")
  static let table = code("t")
  static let column = code("c")
  static let constraint = code("n")
  static let function = code("R")

  private static func code(_ character: Unicode.Scalar) -> Int { Int(character.value) }
}
