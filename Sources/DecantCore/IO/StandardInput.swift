internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Standard input, kept in a file without a name so that it can be read twice.
package final class StandardInput {
  private let file: CInt

  /// Copies all of standard input.
  ///
  /// Waits for a slow writer only as long as the task isn't cancelled.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``, or ``DecantError/Code/cancelled``.
  package init() throws(DecantError) {
    do throws(Errno) {
      let path = "\(StandardInput.temporaryFolder)/decant-input-\(FileSystem.processID)"
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      file = try FileSystem.open(path, flags, mode: 0o600)
      try FileSystem.removeFile(path)
      while case let chunk = try StandardInput.nextChunk(), !chunk.isEmpty {
        try FileSystem.writeAll(chunk, to: file)
      }
    } catch {
      guard error != .canceled else {
        throw DecantError(.cancelled, "reading standard input was cancelled")
      }
      throw DecantError(.unreadableSource, "cannot keep standard input", underlying: error)
    }
  }

  deinit { close(file) }

  /// The source, for as long as this object lives.
  package var source: BlogSource { .standardInput(copiedTo: "/dev/fd/\(file)") }

  /// What there is, at most 64 KiB; nothing at the end only.
  private static func nextChunk() throws(Errno) -> [UInt8] {
    var request = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&request, 1, 200) == 0 {
      if Task.isCancelled { throw .canceled }
    }
    return try FileSystem.readSome(0)
  }

  private static var temporaryFolder: String {
    guard let folder = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: folder)
  }
}
