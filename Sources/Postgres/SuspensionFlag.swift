/// Whether a dispatch source is suspended, which the source itself does not tell.
final class SuspensionFlag: Sendable {
  private let value = Guarded(false)

  /// Sets the flag and gives what it was.
  @discardableResult
  func set(_ new: Bool) -> Bool {
    value.withLock { old in
      defer { old = new }
      return old
    }
  }
}
