import Postgres

/// Counts what went as it must and what did not, and prints the latter.
actor Tally {
  private var successes: [String: Int] = [:]
  private var endured: [String: Int] = [:]
  private(set) var failed = 0

  var passed: Int { successes.values.reduce(0, +) }

  /// How often each kind of work succeeded, and how often it was refused or cut off on purpose.
  var summary: [String] {
    let endured = endured.map { "\($0.value) \($0.key)" }.sorted()
    return successes.map { "\($0.value) \($0.key)" }.sorted()
      + ["endured " + endured.joined(separator: ", ")]
  }

  func note(_ what: String, _ isRight: Bool) {
    if isRight {
      successes[what, default: 0] += 1
    } else {
      failed += 1
      print("failed: \(what)")
    }
  }

  func endure(_ error: any Error) {
    endured["\(type(of: error))", default: 0] += 1
  }

  /// Every kind of work has to succeed at times; being refused all the time is no success.
  func requireSuccess(of works: [any Work]) {
    for name in Set(works.map { "\(type(of: $0))" }) where successes[name] == nil {
      note("\(name) never succeeded", false)
    }
  }

  nonisolated func note(_ work: any Work) async {
    do {
      await note("\(type(of: work))", try await work.once())
    } catch  where error.isExpected {
      await endure(error)
      if error is Busy { try? await Task.sleep(for: .milliseconds(5)) }
    } catch {
      await note("\(type(of: work)): \(error)", false)
    }
  }
}
