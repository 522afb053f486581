internal import Synchronization

/// The signal that asked the command to end, noted from one thread and read on another.
final class Interruption: Sendable {
  private let signal = Atomic<Int32>(0)

  func note(_ signal: Int32) { self.signal.store(signal, ordering: .relaxed) }

  /// The status with which an interrupted command ends, or `nil` if nobody interrupted it.
  var status: Int32? {
    let signal = signal.load(ordering: .relaxed)
    return signal == 0 ? nil : 128 + signal
  }
}
