/// There is no project of that name, or the person may not reach it: the two are not told apart.
public struct NoSuchProject: Error, Equatable, Sendable {
  public var name: String
}
