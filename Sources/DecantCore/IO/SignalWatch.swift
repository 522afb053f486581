#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The signals that ask a program to end.
package enum SignalWatch {
  /// Holds the signals back from this thread and from those it makes.
  ///
  /// Call this on the main thread before any other is made: one that was made before would still
  /// be ended by them.
  package static func hold() {
    var signals = watched
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Keeps the main thread waiting for the signals that are held back.
  ///
  /// Calls a closure for the first; the second ends the program at once. The program ends, with
  /// `exit`, on another thread.
  package static func wait(_ end: (Int32) -> Void) -> Never {
    end(next())
    _exit(128 + next())
  }

  private static func next() -> Int32 {
    var signals = watched
    var signal: Int32 = 0
    while unsafe sigwait(&signals, &signal) != 0 {}
    return signal
  }

  private static var watched: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
    return signals
  }
}
