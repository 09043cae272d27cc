internal import ArgumentParser
internal import Programme

/// Imports a folder of CSV files into a project.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a folder of CSV files into a project: all of it, or nothing.",
    discussion: """
      The folder holds params.json and youths.csv, and, where there is something to tell, residences, \
      employments, sessions, followups, volunteering, uu, population, shifts, staff_time and funding, \
      each .csv. Importing the same again changes nothing.
      """)

  @Argument(help: "The folder with the files.", completion: .directory)
  var folder: String

  @Option(help: "The project's name; it is made when there is none of that name.")
  var project: String

  @OptionGroup var reader: Reader

  func run() async throws {
    try await CommandRun(reader).withRecords { records, console in
      do {
        let command = ImportFiles(folder: folder, project: project) { step in
          console.showProgress(step.phrase(in: console.language))
        }
        let receipt = try await records.perform(command, by: CommandRun.person)
        console.showProgress("")
        try console.print(
          ImportReceiptText(receipt, project: project, language: console.language).lines)
      } catch let refused as ImportRefused {
        console.showProgress("")
        ImportRefusedText(refused, language: console.language).lines.forEach(console.complain)
        throw ExitCode.failure
      }
    }
  }
}

extension ImportStep {
  /// What is being done, in words.
  fileprivate var phrase: Phrase {
    switch self {
    case .reading(let file, let done):
      Phrase(da: "Læser \(file): \(Int(done * 100)) %", en: "Reading \(file): \(Int(done * 100)) %")
    case .judging: Phrase(da: "Ser efter fejl …", en: "Looking for mistakes …")
    case .storing: Phrase(da: "Gemmer …", en: "Storing …")
    }
  }
}
