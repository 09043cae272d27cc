import Postgres
import Programme
import Support
import Testing

@Suite("The rules a person can break")
struct RuleTests {
  @Test("every rule is a constraint of the database, by name")
  func rulesExist() async throws {
    let constraints = try await constraintNames()
    let missing = Rule.allCases.map(\.rawValue).filter { !constraints.contains($0) }
    #expect(missing == [])
  }

  @Test("every constraint is a rule, or one that nobody can reach through the program")
  func constraintsAreRules() async throws {
    let rules = Set(Rule.allCases.map(\.rawValue))
    let unknown = try await constraintNames().subtracting(rules).subtracting(outOfReach)
    #expect(unknown.sorted() == [])
  }

  @Test("nothing is called out of reach that does not exist")
  func outOfReachExist() async throws {
    let gone = outOfReach.subtracting(try await constraintNames())
    #expect(gone.sorted() == [])
  }

  /// Checks, unique and exclusion constraints by name, and what functions raise under such a name.
  /// Foreign keys are the program's own business: it passes on numbers it has read.
  private func constraintNames() async throws -> Set<String> {
    try await TestDatabase.with { test in
      try await test.connect { database in
        try await database.read { tx in
          try Set(
            tx.values(
              """
              select conname from pg_constraint
              where connamespace in ('core'::regnamespace, 'audit'::regnamespace) and contype in ('c', 'u', 'x')
              union
              select r.raised[1]
              from pg_proc as p
              cross join lateral regexp_matches(p.prosrc, 'constraint = ''([a-z0-9_]+)''', 'g') as r (raised)
              where p.pronamespace in ('core'::regnamespace, 'audit'::regnamespace, 'app'::regnamespace)
              """, as: String.self))
        }
      }
    }
  }
}

/// Constraints that hold the program to its word: no choice a person makes can meet them.
private let outOfReach: Set<String> = [
  "area_does_not_roll_up_to_itself",
  "audit_is_append_only",
  "change_has_what_its_verb_says",
  "criterion_version_is_positive",
  "day_is_finite",
  "definition_version_is_positive",
  "import_is_without_mistakes",
  "moment_is_finite",
  "population_is_in_an_area_or_outside",
  "residence_is_in_an_area_or_outside",
  "sign_in_ends_after_it_began",
  "sign_in_is_seen_after_it_began",
  "there_is_one_installation",
  "token_hash_is_a_sha256",
  "uu_measurement_is_in_an_area_or_outside",
]
