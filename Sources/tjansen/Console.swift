internal import Foundation
internal import Programme

/// The terminal or pipe a command talks to: answers on standard output, complaints on standard error.
struct Console: Sendable {
  let language: Language

  /// Whether a person sits at the other end of standard output.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes the answer. A reader that has gone away (`| head`) has read enough.
  /// - Throws: `AnswerNotWritten` when it cannot be kept, as on a full disk.
  func print(_ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      guard error.isBrokenPipe else { throw AnswerNotWritten() }
    }
  }

  func complain(_ line: String) {
    tell(line + "\n")
  }

  /// Shows a passing line to a person who waits; a pipe or a file is spared it.
  func showProgress(_ line: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    tell("\r\u{1B}[K" + line)
  }

  /// There is nobody left to tell that a complaint could not be made.
  private func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// Standard output did not take the answer.
struct AnswerNotWritten: Error {}

extension Error {
  fileprivate var isBrokenPipe: Bool {
    let error = self as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return [error, cause].contains { $0?.domain == NSPOSIXErrorDomain && $0?.code == Int(EPIPE) }
  }
}
