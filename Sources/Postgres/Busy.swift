/// Every connection is lent and the waiting line is full, or waiting took too long: 503.
public struct Busy: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whole seconds after which it is worth asking again, for `Retry-After`.
  public let retryAfter: Int

  /// Says when to ask again, in seconds.
  public init(retryAfter: Int) { self.retryAfter = retryAfter }

  /// One sentence for the log.
  public var description: String { "every database connection is busy; try in \(retryAfter) s" }
}
