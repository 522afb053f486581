internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file without a name for what may not fit into memory; it is gone with the object.
package final class TemporaryFile {
  private let file: CInt
  private var pending: [UInt8] = []
  private var writtenCount = 0

  /// The number of bytes at which what was added goes to the disk.
  private static let bufferSize = 1 << 20

  /// Creates an empty file in the system's folder for such files.
  ///
  /// - Throws: ``DecantError/Code/unwritableOutput``.
  package init() throws(DecantError) {
    var template = Array("\(TemporaryFile.folder)/decant-XXXXXX".utf8) + [0]
    file = unsafe template.withUnsafeMutableBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { path in
        guard let start = path.baseAddress else { return -1 }
        let file = unsafe mkstemp(start)
        if file >= 0 { _ = unsafe unlink(start) }
        return file
      }
    }
    guard file >= 0 else { throw TemporaryFile.failure(Errno(rawValue: errno)) }
  }

  deinit { close(file) }

  /// The number of bytes.
  package var count: Int { writtenCount + pending.count }

  /// Adds bytes and returns where they begin.
  @discardableResult
  package func append(_ bytes: [UInt8]) throws(DecantError) -> Int {
    let offset = count
    pending += bytes
    if pending.count >= TemporaryFile.bufferSize { try flush() }
    return offset
  }

  /// Returns bytes that were added: as many as were asked for, or fewer at the end only.
  package func read(at offset: Int, count: Int) throws(DecantError) -> [UInt8] {
    try flush()
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, writtenCount - offset)))
    var done = 0
    while done < bytes.count {
      let start = done
      let added = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          file, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start,
          off_t(offset + start))
      }
      if added < 0, errno == EINTR { continue }
      guard added > 0 else { throw TemporaryFile.failure(Errno(rawValue: errno)) }
      done += added
    }
    return bytes
  }

  private func flush() throws(DecantError) {
    guard !pending.isEmpty else { return }
    do throws(Errno) { try FileSystem.writeAll(pending, to: file) } catch {
      throw TemporaryFile.failure(error)
    }
    writtenCount += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private static func failure(_ error: Errno) -> DecantError {
    DecantError(.unwritableOutput, "cannot use a temporary file in \(folder)", underlying: error)
  }

  private static var folder: String {
    guard let folder = unsafe getenv("TMPDIR") else { return "/tmp" }
    return unsafe String(cString: folder)
  }
}
