internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Walks through the files below a folder, in the order of their names' bytes.
///
/// Links are never followed, and what is no plain file is never opened. Only the names of the
/// folders on the way to the present one are in memory, and one folder is open at a time.
package struct DirectoryWalk {
  /// A name in a folder.
  package struct Node: Sendable {
    /// What has the name.
    package enum Kind: Sendable {
      case file
      case folder
      case link
      case other
    }

    /// The path below the root; bytes that aren't UTF-8 are U+FFFD in it.
    package var path: String

    /// The last part of the path.
    package var name: String

    /// The path to open, if it isn't UTF-8.
    package var bytes: [UInt8]?

    /// What it is.
    package var kind: Kind

    /// The name, without its ending, of a file beside the folder that the node lies in and named
    /// like it, as a path below the root: `about` for `about/team.md` where there is an `about.md`.
    package var companion: String?
  }

  private struct Name {
    var text: String
    var bytes: [UInt8]?
    var kind: Node.Kind

    /// The first eight bytes as a number, by which most names are in order.
    let start: UInt64

    init(_ name: [UInt8], _ kind: Node.Kind) {
      if let text = String(validating: name, as: UTF8.self) {
        self.text = text
      } else {
        text = String(decoding: name, as: UTF8.self)
        bytes = name
      }
      self.kind = kind
      var start: UInt64 = 0
      for i in 0..<8 { start = start << 8 | (i < name.count ? UInt64(name[i]) : 0) }
      self.start = start
    }

    var allBytes: [UInt8] { bytes ?? Array(text.utf8) }

    /// Whether the bytes of the name come before those of another.
    func precedes(_ other: Name) -> Bool {
      guard start == other.start else { return start < other.start }
      guard bytes == nil, other.bytes == nil else {
        return allBytes.lexicographicallyPrecedes(other.allBytes)
      }
      return text.utf8.span.lexicographicallyPrecedes(other.text.utf8.span)
    }
  }

  /// A folder on the way, and the names in it that are still to come.
  private struct Level {
    var path: String
    var bytes: [UInt8]?
    var names: ArraySlice<Name>
    var hasCompanion = false
  }

  private let root: String
  private let depth: Int
  private var levels: [Level] = []

  /// The folders that couldn't be read or lay too deep, since this was last asked for.
  private var unread: [String] = []

  /// Begins at a folder, or returns `nil` if the path leads to none.
  ///
  /// - Parameter depth: How many folders may lie one in the other.
  package init?(_ root: String, depth: Int = 256) {
    self.root = root
    self.depth = depth
    guard let names = DirectoryWalk.names(in: Array(root.utf8), followingLink: true) else {
      return nil
    }
    levels = [Level(path: "", bytes: nil, names: names[...])]
  }

  /// Returns the next file, link or other node, or `nil` past the last one.
  ///
  /// - Parameter enters: Whether to look into a folder of a path.
  package mutating func next(entering enters: (Node) -> Bool) -> Node? {
    while let last = levels.indices.last {
      guard let name = levels[last].names.popFirst() else {
        levels.removeLast()
        continue
      }
      let node = node(name, in: levels[last])
      guard node.kind == .folder else { return node }
      if enters(node) { enter(node) }
    }
    return nil
  }

  /// Returns the folders that couldn't be read since the last call.
  package mutating func takeUnread() -> [String] {
    defer { unread = [] }
    return unread
  }

  private func node(_ name: Name, in level: Level) -> Node {
    let path = level.path.isEmpty ? name.text : level.path + "/" + name.text
    let companion = level.hasCompanion ? level.path : nil
    guard level.bytes != nil || name.bytes != nil else {
      return Node(
        path: path, name: name.text, bytes: nil, kind: name.kind, companion: companion)
    }
    let start = level.bytes ?? Array("\(root)\(level.path.isEmpty ? "" : "/\(level.path)")".utf8)
    return Node(
      path: path, name: name.text,
      bytes: start + [UInt8(ascii: "/")] + (name.bytes ?? Array(name.text.utf8)),
      kind: name.kind, companion: companion)
  }

  private mutating func enter(_ node: Node) {
    let bytes = node.bytes ?? Array("\(root)/\(node.path)".utf8)
    guard levels.count < depth, let names = DirectoryWalk.names(in: bytes, followingLink: false)
    else { return unread.append(node.path) }
    // A dot sorts after the end of a name, so that such a file is still to come.
    let start = "\(node.name)."
    let hasCompanion = levels.last?.names.contains { $0.kind == .file && $0.text.hasPrefix(start) }
    levels.append(
      Level(
        path: node.path, bytes: node.bytes, names: names[...], hasCompanion: hasCompanion ?? false))
  }

  private static func names(in path: [UInt8], followingLink: Bool) -> [Name]? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let folder = unsafe (path + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.map { unsafe open($0, flags) } ?? -1
      }
    }
    guard folder >= 0 else { return nil }
    guard let stream = unsafe fdopendir(folder) else {
      close(folder)
      return nil
    }
    defer { unsafe closedir(stream) }
    var names: [Name] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let start = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        let count = unsafe strlen(start)
        return unsafe Array(UnsafeRawBufferPointer(start: pointer, count: count))
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      names.append(Name(name, unsafe kind(entry.pointee.d_type, of: name, in: folder)))
    }
    return names.sorted { $0.precedes($1) }
  }

  private static func kind(_ type: UInt8, of name: [UInt8], in folder: CInt) -> Node.Kind {
    switch Int32(type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN): break
    default: return .other
    }
    // Some file systems don't tell.
    var status = stat()
    let result = unsafe (name + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.map { unsafe fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }
          ?? -1
      }
    }
    guard result == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }
}
