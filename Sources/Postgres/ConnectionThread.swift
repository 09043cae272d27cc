/// The executor of one connection: a thread of its own that may block in libpq.
///
/// It is no dispatch queue, because blocked queues take the threads tasks run on.
final class ConnectionThread: SerialExecutor {
  private let line = JobLine()

  init() {
    SystemThread.start { [line] in line.run() }
  }

  deinit { line.stop() }

  func enqueue(_ job: consuming ExecutorJob) {
    line.append(JobLine.Entry(job: UnownedJob(job), thread: self))
  }
}
