internal import Programme

/// The words of one page or component, in the reader's language.
protocol Words: Sendable {
  var language: Language { get }
}

extension Words {
  var figures: Figures { Figures(language: language) }

  /// The words in the reader's language; only those are put together.
  func say(_ danish: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language.choose(da: danish(), en: english())
  }

  /// One of two, by how many there are.
  func plural(_ count: Int, one: @autoclosure () -> String, many: @autoclosure () -> String)
    -> String
  {
    count == 1 ? one() : many()
  }
}
