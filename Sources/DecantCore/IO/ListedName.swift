internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A name in a folder, and what the folder tells about it.
struct ListedName {
  /// The name; bytes that aren't UTF-8 are U+FFFD in it.
  let text: String

  /// The name, if it isn't UTF-8.
  private(set) var bytes: [UInt8]?

  /// What has the name.
  let kind: DirectoryWalk.Node.Kind

  /// The first bytes as numbers, by which most names are in order.
  private let start: (UInt64, UInt64)

  private init(_ name: Span<UInt8>, _ kind: DirectoryWalk.Node.Kind) {
    text = String(decoding: name)
    if !name.isUTF8 { bytes = Array(copying: name) }
    self.kind = kind
    start = (ListedName.number(name, from: 0), ListedName.number(name, from: 8))
  }

  /// Returns the names in an open folder, in the order of their bytes, and closes it.
  static func all(closing folder: CInt) throws(Errno) -> [ListedName] {
    guard let stream = unsafe fdopendir(folder) else {
      let error = Errno(rawValue: errno)
      _ = close(folder)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [ListedName] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let text = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        let start = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
        let bytes = unsafe UnsafeBufferPointer(start: start, count: strlen(text))
        let kind = unsafe kind(entry.pointee.d_type, of: text, in: folder)
        return unsafe ListedName(bytes.span, kind)
      }
      if name.text != ".", name.text != ".." { names.append(name) }
    }
    return names.sorted { $0.precedes($1) }
  }

  /// Whether the bytes of the name come before those of another.
  private func precedes(_ other: ListedName) -> Bool {
    guard start == other.start else { return start < other.start }
    guard bytes == nil, other.bytes == nil else {
      return allBytes.lexicographicallyPrecedes(other.allBytes)
    }
    return text.utf8.span.lexicographicallyPrecedes(other.text.utf8.span)
  }

  private var allBytes: [UInt8] { bytes ?? Array(text.utf8) }

  private static func number(_ name: Span<UInt8>, from start: Int) -> UInt64 {
    var number: UInt64 = 0
    for i in start..<start + 8 { number = number << 8 | (i < name.count ? UInt64(name[i]) : 0) }
    return number
  }

  private static func kind(
    _ type: UInt8, of name: UnsafePointer<CChar>, in folder: CInt
  ) -> DirectoryWalk.Node.Kind {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems don't tell.
    var status = stat()
    guard unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
