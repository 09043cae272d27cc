internal import HTML

/// A short word beside something, such as how many places are open.
struct Badge {
  let text: String
  /// Nil says nothing more than the word.
  var tone: Tone?

  var markup: HTML {
    "<span class=\"badge\(tone.map { " \($0.css)" as HTML })\">\(text)</span>"
  }
}
