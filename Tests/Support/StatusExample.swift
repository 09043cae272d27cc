internal import Foundation
public import Programme

/// A status document to try the page with: one the database wrote, changed where a test says.
public struct StatusExample {
  private var document: [String: Any]

  /// One of the documents under `Tests/Cases/status`.
  public init(_ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/status/\(name).json")
    let contents = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    document = contents as? [String: Any] ?? [:]
  }

  public static let names = [
    "A_2012-11-30", "A_2012-11-30_masked", "B_2017-04-29", "B_2017-04-29_masked",
  ]

  /// A value of the document by its path, such as `attached.verdict`; nil is null.
  public subscript(path: String) -> Any? {
    get { Self.value(in: document, at: path.split(separator: ".")[...]) }
    set { document = Self.setting(newValue, in: document, at: path.split(separator: ".")[...]) }
  }

  public func report() throws -> StatusReport {
    let data = try JSONSerialization.data(withJSONObject: document)
    return try StatusReport(document: String(decoding: data, as: UTF8.self))
  }

  private static func value(in object: Any?, at path: ArraySlice<Substring>) -> Any? {
    guard let key = path.first else { return object is NSNull ? nil : object }
    return value(in: (object as? [String: Any])?[String(key)], at: path.dropFirst())
  }

  private static func setting(
    _ value: Any?, in object: [String: Any], at path: ArraySlice<Substring>
  ) -> [String: Any] {
    guard let key = path.first.map(String.init) else { return object }
    var object = object
    object[key] =
      path.count == 1
      ? value ?? NSNull()
      : setting(value, in: object[key] as? [String: Any] ?? [:], at: path.dropFirst())
    return object
  }
}
