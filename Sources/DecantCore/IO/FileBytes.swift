internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Reads small files whole.
package enum FileBytes {
  /// Returns the bytes of a plain file, or `nil` if it has more than a limit.
  ///
  /// Pipes and devices are never waited for.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``, also if the path leads to something else
  ///   than a plain file.
  package static func contents(of path: String, limit: Int) throws(DecantError) -> [UInt8]? {
    try contents(of: Array(path.utf8), limit: limit)
  }

  /// Returns the bytes of a plain file whose path needn't be UTF-8.
  package static func contents(of path: [UInt8], limit: Int) throws(DecantError) -> [UInt8]? {
    do throws(Errno) {
      let file = try openPlain(path)
      defer { close(file) }
      return try allBytes(of: file, limit: limit)
    } catch {
      let name = String(decoding: path, as: UTF8.self)
      throw DecantError(.unreadableSource, "cannot read \(name)", underlying: error)
    }
  }

  /// The size of a plain file in bytes, or `nil` if the path leads to none.
  package static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether a path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    guard let folder = try? FileSystem.openFolder(path, followingLink: true) else { return false }
    close(folder)
    return true
  }

  private static func openPlain(_ path: [UInt8]) throws(Errno) -> CInt {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    let file = unsafe (path + [0]).withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.map { unsafe open($0, flags) } ?? -1
      }
    }
    guard file >= 0 else { throw Errno(rawValue: errno) }
    return file
  }

  private static func allBytes(of file: CInt, limit: Int) throws(Errno) -> [UInt8]? {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw Errno(rawValue: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .invalidArgument }
    guard Int(status.st_size) <= limit else { return nil }
    // A file may grow while it is read.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while count < bytes.count {
      let start = count
      let added = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
      }
      if added == 0 { break }
      guard added > 0 else {
        if errno == EINTR { continue }
        throw Errno(rawValue: errno)
      }
      count += added
      guard count <= limit else { return nil }
      // There was room for more, so that the file has ended: one call less for each file.
      if count == Int(status.st_size), count > 0 { break }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
