internal import CFileSystem
internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// System calls relative to open folders, which never follow a link in the last part of a path.
enum FileSystem {
  /// What stands under a name.
  enum NodeKind {
    case file
    case folder
    case other
  }

  /// Opens a file or a folder.
  static func open(
    _ path: String, in folder: CInt = AT_FDCWD, _ flags: CInt, mode: mode_t = 0o666
  ) throws(Errno) -> CInt {
    try check { unsafe openat(folder, path, flags | O_CLOEXEC, mode) }
  }

  /// Opens a folder.
  ///
  /// A link to a folder isn't one, unless links are to be followed.
  static func openFolder(
    _ path: String, in folder: CInt = AT_FDCWD, followingLink: Bool = false
  ) throws(Errno) -> CInt {
    try open(path, in: folder, O_RDONLY | O_DIRECTORY | (followingLink ? 0 : O_NOFOLLOW))
  }

  static func makeFolder(_ path: String, in folder: CInt = AT_FDCWD) throws(Errno) {
    _ = try check { unsafe mkdirat(folder, path, 0o777) }
  }

  static func removeFile(_ path: String, in folder: CInt = AT_FDCWD) throws(Errno) {
    _ = try check { unsafe unlinkat(folder, path, 0) }
  }

  static func removeFolder(_ path: String, in folder: CInt = AT_FDCWD) throws(Errno) {
    _ = try check { unsafe unlinkat(folder, path, AT_REMOVEDIR) }
  }

  /// Renames, and replaces what has the new name only if that is wanted.
  static func rename(
    _ old: String, in from: CInt, to new: String, in to: CInt, replacing: Bool
  ) throws(Errno) {
    if replacing {
      _ = try check { unsafe renameat(from, old, to, new) }
    } else {
      _ = try check { unsafe decant_rename_new(from, old, to, new) }
    }
  }

  /// Gives a file the permissions of another.
  static func copyPermissions(
    of model: String, in folder: CInt, to path: String, in other: CInt
  ) throws(Errno) {
    var status = stat()
    _ = try check { unsafe fstatat(folder, model, &status, AT_SYMLINK_NOFOLLOW) }
    let mode = status.st_mode & 0o7777
    _ = try check { unsafe fchmodat(other, path, mode, 0) }
  }

  /// What has a name, links not followed; `nil` if nothing has.
  static func kind(of path: String, in folder: CInt = AT_FDCWD) -> NodeKind? {
    var status = stat()
    guard unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path, or the place it leads to if its last part is no name, as in `.` and `..`.
  static func resolvedIfSpecial(_ path: FilePath) -> FilePath {
    if let last = path.lastComponent, last.kind == .regular { return path }
    let text = path.isEmpty ? "." : path.string
    guard let resolved = unsafe realpath(text, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe FilePath(String(cString: resolved))
  }

  /// The names in an open folder, by their bytes.
  static func names(in folder: CInt) throws(Errno) -> [String] {
    try ListedName.all(closing: open(".", in: folder, O_RDONLY | O_DIRECTORY)).map(\.text)
  }

  /// Writes all bytes, however many calls it takes.
  static func writeAll(_ bytes: [UInt8], to file: CInt) throws(Errno) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(file, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw Errno(rawValue: errno)
      }
      start += count
    }
  }

  /// Whether two open files hold the same bytes from where they are read on.
  static func haveSameBytes(_ first: CInt, _ second: CInt) throws(Errno) -> Bool {
    var chunks = ([UInt8](), [UInt8]())
    repeat {
      chunks = (try readChunk(first), try readChunk(second))
      guard chunks.0 == chunks.1 else { return false }
    } while !chunks.0.isEmpty
    return true
  }

  /// Reads 64 KiB, or less at the end only.
  static func readChunk(_ file: CInt) throws(Errno) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var size = 0
    while size < chunk.count {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress.map { unsafe $0 + size }, buffer.count - size)
      }
      if count == 0 { break }
      if count > 0 {
        size += count
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
    return Array(chunk.prefix(size))
  }

  /// Reads what there is, at most 64 KiB; nothing at the end only.
  static func readSome(_ file: CInt) throws(Errno) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress, buffer.count)
      }
      if count >= 0 {
        chunk.removeSubrange(count...)
        return chunk
      }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }

  /// Closes a file that was written.
  ///
  /// An error may mean that bytes are lost.
  static func closeWritten(_ file: CInt) throws(Errno) {
    if close(file) != 0, errno != EINTR { throw Errno(rawValue: errno) }
  }

  static func synchronize(_ file: CInt) throws(Errno) { _ = try check { fsync(file) } }

  static func synchronizeFileSystem(of file: CInt) throws(Errno) {
    _ = try check { decant_sync_file_system(file) }
  }

  /// Locks an open folder until it is closed.
  ///
  /// Returns whether nobody else holds the lock.
  static func lock(_ folder: CInt) -> Bool { flock(folder, LOCK_EX | LOCK_NB) == 0 }

  static var processID: Int32 { getpid() }

  /// Whether a process of a number runs.
  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno == EPERM }

  private static func check(_ call: () -> CInt) throws(Errno) -> CInt {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Errno(rawValue: errno) }
    }
  }
}
