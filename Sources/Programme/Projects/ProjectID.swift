internal import Postgres

/// The project of that name.
/// - Throws: `NoSuchProject` when the person may reach none.
func projectID(of name: String, in tx: borrowing Transaction) throws -> Int {
  guard let id = try tx.value("select app.project_id(project_name => \(name))", as: Int?.self)
  else {
    throw NoSuchProject(name: name)
  }
  return id
}
