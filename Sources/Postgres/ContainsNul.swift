/// A text holds the character U+0000, which PostgreSQL cannot store and libpq would cut at.
public struct ContainsNul: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where such a text was met.
  public enum Place: String, Sendable {
    /// The statement itself.
    case statement
    /// A value bound to a statement, or an element of an array.
    case value = "bound value"
    /// The name or the value of a transaction's setting.
    case setting
    /// A field or chunk of a COPY in text form.
    case copy = "COPY field"
    /// The connection string or the application's name.
    case connection = "connection string"
    /// The name of a channel.
    case channel
  }

  /// Where it was met.
  public let place: Place

  /// One sentence without the text.
  public var description: String { "a \(place.rawValue) contains the character U+0000" }

  static func refuse(_ text: String?, in place: Place) throws {
    guard let text, text.utf8.contains(0) else { return }
    throw ContainsNul(place: place)
  }
}
