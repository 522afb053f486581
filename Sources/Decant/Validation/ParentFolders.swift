internal import DecantCore

/// The folders above a path, the nearest first, up to the top of a repository.
struct ParentFolders: Sequence, IteratorProtocol {
  private var following: String?
  private var left = 64

  /// Begins at the folder of a file, or at a folder itself.
  init(of path: String) {
    following = FileBytes.isFolder(path) ? path : ParentFolders.parent(of: path)
  }

  mutating func next() -> String? {
    guard let folder = following, left > 0 else { return nil }
    left -= 1
    let isTop = FileBytes.isFolder("\(folder)/.git") || FileBytes.resolved(folder) == "/"
    following = isTop ? nil : ParentFolders.parent(of: folder)
    return folder
  }

  /// The folder above a path as the user named it.
  private static func parent(of path: String) -> String? {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    if path == "/" { return nil }
    if path == "." || path.isEmpty { return ".." }
    if path == ".." || path.hasSuffix("/..") { return "\(path)/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
