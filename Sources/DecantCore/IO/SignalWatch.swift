#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Waits for the signals that ask a program to end, on a thread of its own.
package enum SignalWatch {
  /// Calls a closure for the first signal; the second ends the program at once.
  ///
  /// Call this before any other thread is made: threads inherit which signals are held back.
  package static func begin(_ end: @escaping @Sendable (Int32) -> Void) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let context = unsafe Unmanaged.passRetained(Context(signals, end)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    unsafe pthread_create(
      &thread, nil,
      { context in
        #if canImport(Darwin)
          unsafe Unmanaged<Context>.fromOpaque(context).takeRetainedValue().wait()
        #else
          if let context = unsafe context {
            unsafe Unmanaged<Context>.fromOpaque(context).takeRetainedValue().wait()
          }
        #endif
        return nil
      }, context)
  }

  private final class Context {
    private var signals: sigset_t
    private let end: @Sendable (Int32) -> Void

    init(_ signals: sigset_t, _ end: @escaping @Sendable (Int32) -> Void) {
      self.signals = signals
      self.end = end
    }

    func wait() {
      var signal: Int32 = 0
      guard unsafe sigwait(&signals, &signal) == 0 else { return }
      end(signal)
      guard unsafe sigwait(&signals, &signal) == 0 else { return }
      _exit(128 + signal)
    }
  }
}
