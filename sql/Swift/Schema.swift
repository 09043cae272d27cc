import Foundation

/// The SQL of this program: who may log in, the tables step by step, and the functions as they are now.
public struct Schema: Sendable {
  /// Makes the roles and lets them into the database.
  public var roles: SQLFile
  /// The history of the tables, in order.
  public var migrations: [SQLFile]
  /// The functions and views of `app` and `criteria`, in the order they are made.
  public var code: [SQLFile]
  /// What each role may do.
  public var grants: SQLFile

  /// The files that belong to this program: those in `tjansen_Schema.resources`, beside it.
  ///
  /// Not through `Bundle.module`, which would stop the program where they are missing, and fall back to
  /// the folder of the build, whose files may be another program's by now.
  /// - Throws: `SchemaError.filesAreMissing`
  public static func bundled() throws -> Schema {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    else { throw SchemaError.filesAreMissing }
    let root = URL(filePath: program).deletingLastPathComponent()
      .appending(path: "tjansen_Schema.resources")
    return try Schema(
      roles: SQLFile(root, "roles.sql"),
      migrations: SQLFile.all(in: root, "migrations"),
      code: SQLFile.all(in: root, "app") + SQLFile.all(in: root, "criteria"),
      grants: SQLFile(root, "grants.sql"))
  }

  /// Only the first `count` migrations and no functions: the tables as they once were.
  public func asOfMigration(_ count: Int) -> Schema {
    var earlier = self
    earlier.migrations = Array(migrations.prefix(count))
    earlier.code = []
    earlier.grants = SQLFile(name: "grants.sql", text: "")
    return earlier
  }
}
