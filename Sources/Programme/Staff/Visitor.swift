internal import FoundationEssentials
public import Postgres
public import WorkingTime

/// The colleague behind a sign-in, and what they are in which project.
public struct Visitor: Sendable, RowDecodable {
  /// One project a colleague works for.
  public struct Membership: Sendable, Decodable {
    public let project: Int
    public let name: String
    public let isDemonstration: Bool
    public let roles: Set<StaffRole>
    /// The areas the colleague is limited to; nil for the whole project.
    public let areas: [String]?

    enum CodingKeys: String, CodingKey {
      case project, name, roles, areas
      case isDemonstration = "is_demonstration"
    }

    /// Whether the colleague reads figures here and never a name.
    public var isSteeringGroupOnly: Bool { roles == [.steeringGroup] }
  }

  public var id: Int
  public var name: String
  public var email: String
  /// By the projects' names.
  public var memberships: [Membership]
  /// What they have chosen to read; nil for what their browser asks for.
  public var language: Language?
  /// When they asked.
  public var moment: WallClock
  /// Whether it is time to note that the sign-in is in use.
  public var isStale: Bool
  /// Whether the installation holds a project whose people are made up.
  public var hasDemonstration: Bool

  public init(row: borrowing Row) throws {
    id = try row("staff_id")
    name = try row("name")
    email = try row("email")
    let chosen: String? = try row("language")
    language = chosen.flatMap(Language.init(rawValue:))
    moment = try WallClock(row("moment"))
    isStale = try row("is_stale")
    hasDemonstration = try row("has_demonstration")
    let roles: String = try row("roles")
    memberships = try JSONDecoder().decode([Membership].self, from: Data(roles.utf8))
  }

  public func membership(in project: Int) -> Membership? {
    memberships.first { $0.project == project }
  }
}
