public import ArgumentParser
public import Programme

/// Who reads the answer.
struct Reader: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the answer: da or en.", valueName: "da|en"))
  var language = Language.danish
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Language(rawValue: argument), Language.spoken.contains(language) else {
      return nil
    }
    self = language
  }

  public static var allValueStrings: [String] { spoken.map(\.rawValue) }
}
