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

  /// A folder on the way, and the names in it that are still to come.
  private struct Level {
    let path: String
    let bytes: [UInt8]?
    var names: ArraySlice<ListedName>
    let hasCompanion: Bool

    /// What the paths of the names begin with.
    let start: String

    init(path: String, bytes: [UInt8]?, _ names: [ListedName], hasCompanion: Bool = false) {
      self.path = path
      self.bytes = bytes
      self.names = names[...]
      self.hasCompanion = hasCompanion
      start = path.isEmpty ? "" : "\(path)/"
    }
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
    levels = [Level(path: "", bytes: nil, names)]
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

  private func node(_ name: ListedName, in level: Level) -> Node {
    let path = level.start + name.text
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
        path: node.path, bytes: node.bytes, names, hasCompanion: hasCompanion ?? false))
  }

  private static func names(in path: [UInt8], followingLink: Bool) -> [ListedName]? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let folder = unsafe (path + [0]).withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe text.baseAddress.map { unsafe open($0, flags) } ?? -1
      }
    }
    guard folder >= 0 else { return nil }
    return try? ListedName.all(closing: folder)
  }
}
