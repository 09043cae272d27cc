import Metrics
import Synchronization

/// Keeps what is counted and measured, by label and dimensions.
final class MetricCapture: MetricsFactory {
  private let kept = Mutex<[String: [Double]]>([:])

  func total(_ name: String) -> Int { Int(values(name).reduce(0, +)) }
  func values(_ name: String) -> [Double] { kept.withLock { $0[name] ?? [] } }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    Handler(capture: self, name: name(label, dimensions))
  }
  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    Handler(capture: self, name: name(label, dimensions))
  }
  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    Handler(capture: self, name: name(label, dimensions))
  }
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  private func name(_ label: String, _ dimensions: [(String, String)]) -> String {
    ([label] + dimensions.map(\.1)).joined(separator: " ")
  }

  private final class Handler: CounterHandler, RecorderHandler, TimerHandler {
    let capture: MetricCapture
    let name: String
    init(capture: MetricCapture, name: String) {
      self.capture = capture
      self.name = name
    }
    func increment(by amount: Int64) { record(Double(amount)) }
    func reset() {}
    func record(_ value: Int64) { record(Double(value)) }
    func record(_ value: Double) { capture.kept.withLock { $0[name, default: []].append(value) } }
    func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }
  }
}
