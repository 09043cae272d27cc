internal import Foundation

/// Where what is expected is not what there is; more keys may stand beside those expected.
public func differences(_ expected: Any, _ actual: Any?, at path: String) -> [String] {
  switch expected {
  case let object as [String: Any]:
    guard let found = actual as? [String: Any] else { return ["\(path): no object"] }
    return object.keys.sorted().flatMap { key -> [String] in
      guard let value = object[key], let there = found[key] else {
        return ["\(path)/\(key): missing"]
      }
      return differences(value, there, at: "\(path)/\(key)")
    }
  case let list as [Any]:
    guard let found = actual as? [Any], found.count == list.count else {
      return ["\(path): another list"]
    }
    return zip(list, found).enumerated().flatMap { index, pair in
      differences(pair.0, pair.1, at: "\(path)/\(index)")
    }
  default:
    // 1 and true are equal to an NSNumber, and are not the same figure.
    let same =
      (expected as? NSObject)?.isEqual(actual) == true && "\(expected)" == "\(actual ?? "")"
    return same ? [] : ["\(path): expected \(expected), found \(actual ?? "nothing")"]
  }
}
