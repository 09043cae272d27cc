public import WorkingTime

/// A civil day in a JSON document is its ISO text.
extension CivilDay: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = CivilDay(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no civil day")
    }
    self = day
  }
}
