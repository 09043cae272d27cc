import Crypto
import Foundation
import Postgres
import Programme
import Support

@testable import Web

extension TestSite {
  /// Takes the people of project 1 for made up.
  func makeDemonstration() async throws {
    try await sql("update core.project set is_demonstration = true where project_id = 1")
  }

  /// Signs a colleague in under the token of that name.
  func signIn(_ staff: Int, token name: String) async throws {
    try await sql(
      """
      insert into core.sign_in (token_hash, staff_id, created_at, last_seen_at)
      values (sha256('\(Self.token(name))'), \(staff), '2026-03-12 09:00Z', '2026-03-12 09:00Z')
      """)
  }

  /// Sets a colleague's password as the lane of tests derives it.
  func givePassword(_ password: String, to staff: Int) async throws {
    let salt = Array("sixteen bytes of".utf8)
    let key = Data(SHA256.hash(data: Array(password.utf8) + salt)).base64EncodedString()
    try await sql(
      """
      insert into core.password (staff_id, stored)
      values (\(staff), '$scrypt$17$8$1$\(Data(salt).base64EncodedString())$\(key)')
      """)
  }

  /// A link with which a colleague chooses a password.
  func link(for staff: Int) async throws -> String {
    let link = SignInToken.fresh().text
    try await sql(
      """
      insert into core.sign_in_link (link_hash, staff_id, made_at)
      values (sha256('\(link)'), \(staff), '2026-03-12 08:59Z')
      """)
    return link
  }

  /// What a colleague has chosen to read.
  func language(of staff: Int) async throws -> String? {
    try await ask("select language from core.staff where staff_id = \(staff)")
  }

  /// How many sendings of forms are noted.
  func submissions() async throws -> Int {
    try await ask("select count(*)::text from core.submission").flatMap(Int.init) ?? -1
  }

  /// One text, asked as the superuser.
  private func ask(_ question: String) async throws -> String? {
    try await database.connect { database in
      try await database.read { tx in
        try tx.value("\(unescaped: question)", as: String?.self)
      }
    }
  }
}
