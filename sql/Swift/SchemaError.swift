/// Why a database cannot be brought to this program's schema, and what to do about it.
public enum SchemaError: Error, Equatable, Sendable {
  /// The SQL files are not where the program expects them: beside it, in `tjansen_Schema.resources`.
  case filesAreMissing
  /// A migration was applied with another text than the program has.
  case changed(migration: String)
  /// A migration is missing although a later one was applied.
  case gap(missing: String, applied: String)
  /// The database has a migration the program does not know.
  case newerThanProgram(migration: String)
  /// A file was refused by the server.
  case refused(file: String, reason: String)
}

extension SchemaError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .filesAreMissing:
      """
      The SQL files are missing. They belong beside the program, in the folder \
      tjansen_Schema.resources; copy it there from the build.
      """
    case .changed(let migration):
      """
      The migration \(migration) was changed after it was applied. Restore its text, and make \
      the change in a new migration.
      """
    case .gap(let missing, let applied):
      """
      The migration \(missing) was never applied, but the later \(applied) was. Give \(missing) \
      a number after the last one applied.
      """
    case .newerThanProgram(let migration):
      """
      The database has the migration \(migration), which this program does not know: it is newer \
      than the program. Use the newer program.
      """
    case .refused(let file, let reason):
      "The server refused \(file): \(reason)"
    }
  }
}
