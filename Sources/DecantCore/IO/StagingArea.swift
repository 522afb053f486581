internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A folder beside a destination in which an output grows until it is complete.
///
/// Its name is `.NAME.decant-tmp-PID`, or without a name inside a folder whose files are replaced. The process holds a lock on it, and whoever comes later
/// removes the folders of processes that are gone.
final class StagingArea {
  /// The open folder in which the destination is.
  let parent: CInt

  /// The open staging folder.
  let root: CInt

  /// The name of the destination in its parent.
  let name: String

  private let stagingName: String

  /// Creates the folder beside a path.
  convenience init(beside path: String) throws(DecantError) {
    let path = FileSystem.resolvedIfSpecial(FilePath(path).lexicallyNormalized())
    let name = path.lastComponent?.string ?? "output"
    let above = path.removingLastComponent()
    try self.init(in: above.isEmpty ? "." : above.string, for: name, ".\(name).decant-tmp-")
  }

  /// Creates the folder inside a folder that is the destination itself.
  convenience init(inside folder: String) throws(DecantError) {
    try self.init(in: folder, for: ".", ".decant-tmp-")
  }

  private init(
    in parentPath: String, for name: String, _ prefix: String
  ) throws(DecantError) {
    self.name = name
    stagingName = "\(prefix)\(FileSystem.processID)"
    do {
      try StagingArea.makeFolders(parentPath)
      let parent = try FileSystem.openFolder(parentPath, followingLink: true)
      do {
        try StagingArea.removeLeftovers(prefix, in: parent)
        try FileSystem.makeFolder(stagingName, in: parent)
        root = try FileSystem.openFolder(stagingName, in: parent)
      } catch {
        try? FileSystem.removeFolder(stagingName, in: parent)
        close(parent)
        throw error
      }
      self.parent = parent
    } catch {
      let path = name == "." ? parentPath : "\(parentPath)/\(name)"
      throw DecantError(.unwritableOutput, "cannot write \(path)", underlying: error)
    }
    _ = FileSystem.lock(root)
  }

  deinit {
    try? FolderTree.remove(stagingName, in: parent)
    close(root)
    close(parent)
  }

  /// Creates a file below the staging folder, with the folders above it.
  ///
  /// - Throws: `EEXIST` if it exists.
  func createFile(_ path: String) throws(Errno) -> CInt {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    do { return try FileSystem.open(path, in: root, flags) } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
    }
    try FolderTree.makeParents(of: path, in: root)
    return try FileSystem.open(path, in: root, flags)
  }

  /// Opens a file below the staging folder to add to it.
  func openFile(_ path: String) throws(Errno) -> CInt {
    try FileSystem.open(path, in: root, O_WRONLY | O_APPEND | O_NOFOLLOW)
  }

  private static func makeFolders(_ path: String) throws(Errno) {
    guard FileSystem.kind(of: path) == nil else { return }
    var made = FilePath()
    made.root = FilePath(path).root
    for component in FilePath(path).components {
      made.append(component)
      do { try FileSystem.makeFolder(made.string) } catch {
        guard error == .fileExists else { throw error }
      }
    }
  }

  private static func removeLeftovers(_ prefix: String, in parent: CInt) throws(Errno) {
    for leftover in try FileSystem.names(in: parent) where leftover.hasPrefix(prefix) {
      guard let owner = Int32(leftover.dropFirst(prefix.count)),
        owner == FileSystem.processID || !FileSystem.isRunning(owner),
        let folder = try? FileSystem.openFolder(leftover, in: parent)
      else { continue }
      defer { close(folder) }
      if FileSystem.lock(folder) { try FolderTree.remove(leftover, in: parent) }
    }
  }
}
