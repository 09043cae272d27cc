internal import HTML

/// What is known of something, a name and a value each.
struct Facts {
  let facts: [(name: String, value: HTML)]

  var markup: HTML {
    "<dl class=\"facts\">\(facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" as HTML })</dl>"
  }
}
