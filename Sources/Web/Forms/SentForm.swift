internal import Foundation
internal import Hummingbird
internal import Programme

/// A form as it was sent.
struct SentForm: Sendable {
  /// In the order they were sent.
  let fields: [(name: String, value: String)]
  private let body: String

  /// - Throws: `HTTPError` with 400 for what no form of ours sends.
  init(_ body: String) throws {
    // U+0000 ends a text for the database; no form of ours can send it.
    guard !body.contains("%00"), !body.utf8.contains(0) else { throw HTTPError(.badRequest) }
    self.body = body
    fields = try body.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = String(parts[0]).percentDecoded,
        let value = parts.count == 2 ? String(parts[1]).percentDecoded : ""
      else { throw HTTPError(.badRequest) }
      return (name, value)
    }
  }

  /// What was typed, by the names of its fields.
  /// - Throws: `HTTPError` with 400 when it does not fit.
  func decoded<Form: Decodable>(as type: Form.Type) throws -> Form {
    do {
      return try URLEncodedFormDecoder().decode(type, from: body)
    } catch {
      // The decoder has errors of its own that nobody else may name.
      throw HTTPError(.badRequest)
    }
  }

  /// This sending, told from all others by the key that came with the form; nil when none did.
  /// - Throws: `HTTPError` with 400 for a key that no form of ours has.
  func submission(to path: String) throws -> Submission? {
    guard let text = fields.first(where: { $0.name == FormKey.fieldName })?.value else {
      return nil
    }
    guard FormKey(text) != nil else { throw HTTPError(.badRequest) }
    return Submission(to: path, fields: fields)
  }

  /// Whether it holds what must not be sent back.
  var isSecret: Bool { fields.contains { Field.secretNames.contains($0.name) } }
}
