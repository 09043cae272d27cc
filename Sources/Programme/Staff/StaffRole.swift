public import Postgres

/// What a colleague is in a project.
public enum StaffRole: String, CaseIterable, Sendable, Codable, SQLDecodable, SQLEncodable {
  case coordinator, counsellor
  case steeringGroup = "steering_group"
  case administrator
}
