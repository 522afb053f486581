internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Moves the files of a staging folder into a folder that exists, all or none.
struct FolderMerge {
  private let staging: CInt
  private let target: CInt
  private let replacesExisting: Bool
  private var movedFiles: [String] = []
  private var madeFolders: [String] = []

  /// Prepares a merge from one open folder into another.
  init(from staging: CInt, into target: CInt, replacesExisting: Bool) {
    self.staging = staging
    self.target = target
    self.replacesExisting = replacesExisting
  }

  /// The paths below the target at which something other than the staged bytes stands.
  func collisions() throws(Errno) -> [String] {
    var collisions: [String] = []
    for path in try FolderTree.files(in: staging) {
      guard let folder = try? FolderTree.openParent(of: path, in: target) else {
        if blocksFolder(above: path) { collisions.append(path) }
        continue
      }
      defer { close(folder) }
      let name = FolderTree.lastPart(of: path)
      guard let kind = FileSystem.kind(of: name, in: folder) else { continue }
      if kind == .file, try holdsSameBytes(path, name, in: folder) { continue }
      collisions.append(path)
    }
    return collisions
  }

  /// Moves the files.
  ///
  /// Takes everything back if one can't be moved.
  mutating func run() throws(Errno) {
    do {
      for path in try FolderTree.files(in: staging) { try move(path) }
    } catch {
      takeBack()
      throw error
    }
  }

  private mutating func move(_ path: String) throws(Errno) {
    madeFolders += try FolderTree.makeParents(of: path, in: target)
    let folder = try FolderTree.openParent(of: path, in: target)
    defer { close(folder) }
    let name = FolderTree.lastPart(of: path)
    let isNew = FileSystem.kind(of: name, in: folder) == nil
    if !isNew, try holdsSameBytes(path, name, in: folder) { return }
    if FileSystem.kind(of: name, in: folder) == .file {
      try FileSystem.copyPermissions(of: name, in: folder, to: path, in: staging)
    }
    try FileSystem.rename(
      path, in: staging, to: name, in: folder, replacing: replacesExisting && !isNew)
    if isNew { movedFiles.append(path) }
  }

  /// Whether a link or a file stands where a folder of the path should be.
  private func blocksFolder(above path: String) -> Bool {
    for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") {
      guard let parent = String(path.utf8.prefix(place)),
        let kind = FileSystem.kind(of: parent, in: target)
      else { return false }
      if kind != .folder { return true }
    }
    return false
  }

  private func holdsSameBytes(
    _ path: String, _ name: String, in folder: CInt
  ) throws(Errno) -> Bool {
    guard FileSystem.kind(of: name, in: folder) == .file else { return false }
    let staged = try FileSystem.open(path, in: staging, O_RDONLY | O_NOFOLLOW)
    defer { close(staged) }
    let existing = try FileSystem.open(name, in: folder, O_RDONLY | O_NOFOLLOW)
    defer { close(existing) }
    return try FileSystem.haveSameBytes(staged, existing)
  }

  private func takeBack() {
    for path in movedFiles { try? FileSystem.removeFile(path, in: target) }
    for path in madeFolders.reversed() { try? FileSystem.removeFolder(path, in: target) }
  }
}
