import Postgres
import Programme
import Support

extension TestSite {
  /// Two projects with a youth, a shift and a leaver each, and a colleague of every kind, signed in.
  ///
  /// A colleague's token is `token("NAME")`; the names are those of `people`.
  func fill() async throws {
    try await sql(Self.projects)
    for (index, person) in Self.people.enumerated() {
      try await sql(
        """
        insert into core.staff (staff_id, name, email, started_on) overriding system value
        values (\(index + 101), '\(person.name)', '\(person.name)@example.org', '2020-01-01');
        insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
        values (sha256('\(Self.token(person.name))'), \(index + 101), '2026-03-12 09:00Z', '2026-03-12 09:00Z');
        """)
      for (number, (project, role)) in person.roles.enumerated() {
        try await sql(
          """
          insert into core.staff_role (project_id, staff_role_id, staff_id, role, during) overriding system value
          values (\(project), \(101 + 10 * index + number), \(index + 101), '\(role)', '[2020-01-01,)');
          """)
      }
    }
  }

  struct Colleague: Sendable {
    var name: String
    var roles: [(project: Int, role: String)]
  }

  static let people = [
    Colleague(name: "coordinator", roles: [(1, "coordinator")]),
    Colleague(name: "counsellor", roles: [(1, "counsellor")]),
    Colleague(name: "administrator", roles: [(1, "administrator")]),
    Colleague(name: "steering", roles: [(1, "steering_group")]),
    Colleague(name: "elsewhere", roles: [(2, "coordinator"), (2, "administrator")]),
    Colleague(name: "both", roles: [(1, "counsellor"), (2, "steering_group")]),
    Colleague(name: "nowhere", roles: []),
  ]

  /// 43 characters that can be a token.
  static func token(_ name: String) -> String {
    (name + String(repeating: "x", count: 43)).prefix(43).description
  }

  private static let projects = """
    insert into core.project (project_id, name) overriding system value values (1, 'Nord'), (2, 'Syd');
    insert into core.area (project_id, area_id, name) overriding system value values (1, 1, 'Løget'), (2, 2, 'Sydby');
    insert into core.definition (project_id, version, period_start, first_year)
    values (1, 1, '2022-01-01', 2022), (2, 1, '2022-01-01', 2022);
    insert into core.criterion (project_id, name, wording, direction, target, target_unit, source)
    select p, c.name::core.criterion_name, c.wording, c.direction::core.direction, c.target, c.unit, 'Kilden'
    from (values (1), (2)) as p (p)
    cross join (values
      ('attached', '35 unge tilknyttes hvert år', 'at_least', 35, 'youths'),
      ('job_after_one_year', '75 % har et job', 'at_least', 75, 'percent'),
      ('volunteers', 'Flere frivillige', 'rising', null, 'youths'),
      ('counselling', '80 unge vejledes', 'at_least', 80, 'youths'),
      ('dropout', '10 % færre falder fra', 'falling', 10, 'percent')) as c (name, wording, direction, target, unit);
    insert into core.youth (project_id, youth_id, code, given_name, family_name, birth_date) overriding system value
    values (1, 1, 'N-1', 'Aisha', 'Nordpige', '2010-05-01'), (1, 2, 'N-2', 'Birk', 'Norddreng', '2009-05-01'),
      (2, 3, 'S-1', 'Cilan', 'Sydpige', '2010-05-01');
    insert into core.residence (project_id, youth_id, area_id, from_date)
    values (1, 1, 1, '2020-01-01'), (1, 2, 1, '2020-01-01'), (2, 3, 2, '2020-01-01');
    insert into core.employment (project_id, youth_id, code, started_on, ended_on)
    values (1, 1, 'E-1', '2025-06-01', null), (1, 2, 'E-2', '2024-06-01', '2025-03-01'),
      (2, 3, 'E-3', '2024-06-01', '2025-03-01');
    insert into core.shift (project_id, shift_id, area_id, during, youths_needed) overriding system value
    values (1, 1, 1, '[2026-03-12 15:00+01,2026-03-12 17:00+01)', 2), (2, 2, 2, '[2026-03-12 15:00+01,2026-03-12 17:00+01)', 1);
    insert into core.assignment (project_id, shift_id, youth_id) values (1, 1, 1), (2, 2, 3);
    """
}
