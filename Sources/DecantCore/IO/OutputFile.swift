internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file that grows, with a buffer before it.
final class OutputFile {
  private var file: CInt?
  private var buffer: [UInt8] = []
  private let ownsFile: Bool

  /// Takes an open file over.
  init(_ file: CInt) {
    self.file = file
    ownsFile = true
  }

  /// Standard output, which stays open.
  init(standardOutput: ()) {
    file = STDOUT_FILENO
    ownsFile = false
  }

  deinit { if ownsFile, let file { close(file) } }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(Errno) {
    buffer += bytes
    if buffer.count >= 256 << 10 { try flush() }
  }

  /// Writes what is in the buffer, and closes the file if it isn't standard output.
  func finish() throws(Errno) {
    try flush()
    guard ownsFile, let file else { return }
    self.file = nil
    try FileSystem.closeWritten(file)
  }

  private func flush() throws(Errno) {
    guard let file, !buffer.isEmpty else { return }
    try FileSystem.writeAll(buffer, to: file)
    buffer.removeAll(keepingCapacity: true)
  }
}
