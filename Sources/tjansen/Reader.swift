public import ArgumentParser
public import Programme

/// Who reads the answer.
struct Reader: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the answer: da or en.", valueName: "da|en"))
  var language = Language.danish
}

extension Language: ExpressibleByArgument {}
