import Postgres
import Programme
import Support
import Testing

@Suite("Who is asking") struct IdentityTests {
  @Test(
    "ten thousand questions of fifty people over two connections never reach a stranger's answer")
  func pooled() async throws {
    try await TestDatabase.with { test in
      let tokens = (0..<50).map { _ in SignInToken.fresh() }
      try await test.connect { database in
        for (number, token) in tokens.enumerated() {
          try await database.write { tx in
            try tx.execute(
              "insert into core.project (project_id, name) overriding system value values (\(number + 1), \("Projekt \(number)"))"
            )
            try tx.execute(
              """
              insert into core.staff (staff_id, name, email, started_on) overriding system value
              values (\(number + 1), \("Kollega \(number)"), \("k\(number)@example.org"), '2020-01-01')
              """)
            try tx.execute(
              """
              insert into core.staff_role (project_id, staff_id, role, during)
              values (\(number + 1), \(number + 1), 'coordinator', '[2020-01-01,)')
              """)
            try tx.execute(
              """
              insert into core.sign_in (token_hash, staff_id)
              values (sha256(convert_to(\(token.text), 'UTF8')), \(number + 1))
              """)
          }
        }
      }
      try await test.connect(user: "tjansen_app", connections: 2) { database in
        let records = Records(database)
        let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
          for worker in 0..<20 {
            group.addTask {
              var wrong = 0
              for turn in 0..<500 {
                let number = (worker * 7 + turn * 13) % 50
                let admitted = try await records.answer(
                  AdmittedQuestion(Nothing(), for: .project(number + 1, as: [.coordinator])),
                  for: .signedIn(tokens[number]))
                if admitted.visitor.id != number + 1 { wrong += 1 }
              }
              return wrong
            }
          }
          return try await group.reduce(0, +)
        }
        #expect(wrong == 0)
      }
    }
  }
}
