public import Postgres

/// Gives somebody a role in a project; somebody new gets a one-time link.
public struct AddStaff: Command {
  public var name: String
  public var email: String
  public var project: String
  public var role: StaffRole
  /// The areas the role is limited to; empty for the whole project.
  public var areas: [String]
  public var link: SignInToken

  public init(
    name: String, email: String, project: String, role: StaffRole, areas: [String],
    link: SignInToken
  ) {
    self.name = name
    self.email = email
    self.project = project
    self.role = role
    self.areas = areas
    self.link = link
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: Whether the link is in force: they have no password yet.
  public func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value(
      """
      select app.add_staff(
        name => \(name), email => \(email), project => \(project), role => \(role),
        areas => \(areas), link_hash => \(link.hash))
      """)
  }
}

/// Ends somebody's work: roles, password, links and sign-ins, at once.
public struct EndStaff: Command {
  public var email: String

  public init(email: String) {
    self.email = email
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: Whether there was such a colleague.
  public func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select app.end_staff(email => \(email))")
  }
}

/// Voids somebody's password, links and sign-ins, and gives them a new one-time link.
public struct ResetStaff: Command {
  public var email: String
  public var link: SignInToken

  public init(email: String, link: SignInToken) {
    self.email = email
    self.link = link
  }

  public var isolation: Isolation { .readCommitted }

  /// - Returns: Whether there was such a colleague.
  public func run(in tx: borrowing Transaction) throws -> Bool {
    try tx.value("select app.reset_staff(email => \(email), link_hash => \(link.hash))")
  }
}
