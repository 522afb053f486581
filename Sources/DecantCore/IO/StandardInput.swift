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
  /// - Throws: ``DecantError/Code/unreadableSource``.
  package init() throws(DecantError) {
    do throws(Errno) {
      let path = "\(StandardInput.temporaryFolder)/decant-input-\(FileSystem.processID)"
      let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
      file = try FileSystem.open(path, flags, mode: 0o600)
      try FileSystem.removeFile(path)
      while case let chunk = try FileSystem.readChunk(0), !chunk.isEmpty {
        try FileSystem.writeAll(chunk, to: file)
      }
    } catch {
      throw DecantError(.unreadableSource, "cannot keep standard input", underlying: error)
    }
  }

  deinit { close(file) }

  /// The source, for as long as this object lives.
  package var source: BlogSource { .standardInput(copiedTo: "/dev/fd/\(file)") }

  private static var temporaryFolder: String {
    guard let folder = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: folder)
  }
}
