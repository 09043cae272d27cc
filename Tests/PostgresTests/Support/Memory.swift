import Foundation

/// How much memory the process holds.
enum Memory {
  /// Bytes in RAM now.
  static func resident() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }

  /// The least growth of up to three runs, in bytes. Other tests share the process and grow it too; what
  /// a run itself keeps hold of, it keeps in every one.
  static func leastGrowth(below limit: Int, _ run: () async throws -> Int) async throws -> Int {
    var least = Int.max
    for _ in 0..<3 where least >= limit {
      least = try await min(least, run())
    }
    return least
  }
}
