internal import Foundation
internal import Programme

/// The terminal or pipe a command talks to: answers on standard output, complaints on standard error.
struct Console: Sendable {
  let language: Language

  /// Whether a person sits at the other end of standard output.
  var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  func print(_ line: String) {
    write(line + "\n", to: .standardOutput)
  }

  func complain(_ line: String) {
    write(line + "\n", to: .standardError)
  }

  /// Shows a passing line to a person who waits; a pipe or a file is spared it.
  func showProgress(_ line: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + line, to: .standardError)
  }

  /// A reader that has gone away (`| head`) is no reason to fail.
  private func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
