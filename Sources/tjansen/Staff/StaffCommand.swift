public import ArgumentParser
public import Programme

/// Colleagues: who may sign in, and as what.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Add a colleague, end one, or give one a new link to sign in.",
    subcommands: [AddStaffCommand.self, EndStaffCommand.self, ResetStaffCommand.self])
}

extension StaffRole: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument.replacing("-", with: "_"))
  }

  public static var allValueStrings: [String] {
    allCases.map { $0.rawValue.replacing("_", with: "-") }
  }

  public var defaultValueDescription: String { rawValue.replacing("_", with: "-") }
}

struct AddStaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Give somebody a role in a project; somebody new gets a link to choose a password.")

  @Argument(help: "The name that colleagues see.") var name: String
  @Argument(help: "The e-mail address to sign in with.") var email: String
  @Option(help: "The project's name.") var project: String
  @Option(help: "coordinator, counsellor, steering-group or administrator.") var role: StaffRole
  @Option(
    help:
      "An area the role is limited to; may be given several times. The whole project when left out."
  )
  var area: [String] = []
  @OptionGroup var reader: Reader

  func run() async throws {
    let link = SignInToken.fresh()
    let command = AddStaff(
      name: name, email: email, project: project, role: role, areas: area, link: link)
    try await CommandRun(reader).withRecords { records, console in
      // A link that is stored must also be told, so whatever could go wrong with that comes first.
      let address = try await StaffWords.address(of: link)
      let isNew = try await records.perform(command, by: CommandRun.person)
      let lines =
        isNew
        ? [StaffWords.link(for: email)(in: console.language), address]
        : [StaffWords.roleAdded(email)(in: console.language)]
      try console.print(lines)
    }
  }
}

struct EndStaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End somebody's work: roles, password and sign-ins, at once.")

  @Argument(help: "The e-mail address they sign in with.") var email: String
  @OptionGroup var reader: Reader

  func run() async throws {
    try await CommandRun(reader).withRecords { records, console in
      guard try await records.perform(EndStaff(email: email), by: CommandRun.person) else {
        throw NoSuchColleague(email: email)
      }
      try console.print([StaffWords.ended(email)(in: console.language)])
    }
  }
}

struct ResetStaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Void somebody's password and sign-ins, and give them a new link to choose another.")

  @Argument(help: "The e-mail address they sign in with.") var email: String
  @OptionGroup var reader: Reader

  func run() async throws {
    let link = SignInToken.fresh()
    try await CommandRun(reader).withRecords { records, console in
      let address = try await StaffWords.address(of: link)
      guard try await records.perform(ResetStaff(email: email, link: link), by: CommandRun.person)
      else { throw NoSuchColleague(email: email) }
      try console.print([
        StaffWords.link(for: email)(in: console.language), address,
      ])
    }
  }
}

/// Nobody who works here has that address.
struct NoSuchColleague: Error {
  var email: String
}
