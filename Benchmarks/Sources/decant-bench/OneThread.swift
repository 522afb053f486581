internal import Synchronization

/// Runs a task and its children on the thread that asks for it.
///
/// Threads that wait for each other take instructions that differ from run to run, and some
/// releases of valgrind can't follow the ones that the standard executor starts.
final class OneThread: TaskExecutor {
  private let waiting = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    waiting.withLock { $0.append(job) }
  }

  /// Does some work to its end.
  static func run<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let thread = OneThread()
    let result = Mutex<Result<Value, any Error>?>(nil)
    Task(executorPreference: thread) {
      do {
        let value = try await work()
        result.withLock { $0 = .success(value) }
      } catch {
        result.withLock { $0 = .failure(error) }
      }
    }
    thread.drain()
    guard let result = result.withLock({ $0 }) else { throw Stalled() }
    return try result.get()
  }

  /// The work went on elsewhere.
  private struct Stalled: Error {}

  /// Runs jobs, first come first served, until none waits.
  private func drain() {
    while true {
      let jobs = waiting.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      guard !jobs.isEmpty else { return }
      for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
  }
}
