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

  /// Checks, unique and exclusion constraints by name, and what functions refuse as if it were one. Foreign
  /// keys are the program's own business: it passes on numbers it has read.
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
              select raised[1] from pg_proc, regexp_matches(prosrc, '\\mconstraint = ''(\\w+)''', 'g') as raised
              where pronamespace::regnamespace::text in ('core', 'audit', 'app', 'criteria')
              """, as: String.self))
        }
      }
    }
  }
}

/// Constraints that hold the program to its word: no choice a person makes can meet them.
private let outOfReach: Set<String> = [
  "account_key_is_a_sha256",
  "address_key_is_a_sha256",
  "area_does_not_roll_up_to_itself",
  "audit_is_append_only",
  "change_has_what_its_verb_says",
  "criterion_version_is_positive",
  "day_is_finite",
  "definition_version_is_positive",
  "import_is_without_mistakes",
  "known_account_key_is_a_sha256",
  "known_address_key_is_a_sha256",
  "link_hash_is_a_sha256",
  "link_is_used_by_whoever_uses_it",
  "link_used_by_is_a_sha256",
  "moment_is_finite",
  "password_is_kept_as_scrypt",
  "population_is_in_an_area_or_outside",
  "residence_is_in_an_area_or_outside",
  "secret_is_32_bytes",
  "sign_in_ends_after_it_began",
  "sign_in_is_numbered_once",
  "sign_in_is_seen_after_it_began",
  "sign_in_link_ends_after_it_was_made",
  "sign_in_link_is_used_or_voided",
  "sign_in_submission_hash_is_a_sha256",
  "staff_language_is_danish_or_english",
  "submission_answer_is_up_to_1000_characters",
  "submission_hash_is_a_sha256",
  "there_is_one_installation",
  "there_is_one_secret",
  "token_hash_is_a_sha256",
  "uu_measurement_is_in_an_area_or_outside",
]
