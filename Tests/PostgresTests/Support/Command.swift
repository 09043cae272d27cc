import Glibc

@testable import Postgres

/// Runs a program to its end without holding a thread that tasks run on.
///
/// Foundation's `Process` waits for a descriptor that a server started meanwhile may have inherited,
/// and then never hears of the end.
enum Command {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  static func run(_ arguments: [String]) async throws {
    let status = await withCheckedContinuation { continuation in
      SystemThread.start { continuation.resume(returning: spawnAndWait(arguments)) }
    }
    guard status == 0 else {
      throw Failed(description: "\(arguments.joined(separator: " ")) ended with \(status)")
    }
  }

  private static func spawnAndWait(_ arguments: [String]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    guard posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
