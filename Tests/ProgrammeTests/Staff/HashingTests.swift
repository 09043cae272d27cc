import Dispatch
import Synchronization
import Testing

@testable import Programme

@Suite("Hashing passwords") struct HashingTests {
  @Test("is scrypt as RFC 7914 has it") func vectors() throws {
    // Section 12: the first 32 of the 64 bytes, which do not depend on how many are asked for.
    let key = try Scrypt(costLog2: 10, blockSize: 8, parallelism: 16)
      .key(for: "password", salt: Array("NaCl".utf8))
    #expect(hex(key) == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
    let other = try Scrypt(costLog2: 14, blockSize: 8, parallelism: 1)
      .key(for: "pleaseletmein", salt: Array("SodiumChloride".utf8))
    #expect(hex(other) == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
  }

  @Test("what is stored shows how, and never the same twice") func stored() async throws {
    let lane = HashingLane()
    let password = try Password("fire tilfældige ord", avoiding: [])
    let one = try await StoredPassword(password, hashing: lane)
    let other = try await StoredPassword(password, hashing: lane)
    for stored in [one, other] {
      #expect(stored.text.hasPrefix("$scrypt$17$8$1$"))
      #expect(stored.text.split(separator: "$").count == 6)
      #expect(!stored.text.contains("tilfældige"))
    }
    #expect(one.text != other.text)
  }

  @Test("two at once and no more, a short line, and the rest are told to come back")
  func lane() async throws {
    let state = Mutex((running: 0, most: 0))
    let gate = DispatchSemaphore(value: 0)
    let lane = HashingLane(width: 2, longestLine: 3) { _, _, _ in
      state.withLock {
        $0.running += 1
        $0.most = max($0.most, $0.running)
      }
      gate.wait()
      state.withLock { $0.running -= 1 }
      return []
    }
    let answers = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<12 {
        group.addTask { (try? await lane.key(for: "", salt: [], by: .current)) != nil }
      }
      var answers: [Bool] = []
      // Seven are refused while the first five hold their places; then those may go.
      for await answer in group {
        answers.append(answer)
        if answers.count == 7 { for _ in 0..<5 { gate.signal() } }
      }
      return answers
    }
    #expect(answers.filter { $0 }.count == 5)
    #expect(answers.filter { !$0 }.count == 7)
    #expect(state.withLock { $0.most } == 2)
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
