internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Work on all files below a folder, without recursion and without following links.
enum FolderTree {
  /// The paths of the files below an open folder, in order, with `/` between the parts.
  static func files(in folder: CInt) throws(Errno) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let path = folders.popLast() {
      let open = try FileSystem.openFolder(path.isEmpty ? "." : path, in: folder)
      defer { close(open) }
      for name in try FileSystem.names(in: open) {
        let child = path.isEmpty ? name : "\(path)/\(name)"
        if FileSystem.kind(of: name, in: open) == .folder {
          folders.append(child)
        } else {
          files.append(child)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file or a folder with everything below it.
  static func remove(_ name: String, in parent: CInt) throws(Errno) {
    guard FileSystem.kind(of: name, in: parent) == .folder else {
      guard FileSystem.kind(of: name, in: parent) != nil else { return }
      return try FileSystem.removeFile(name, in: parent)
    }
    var folders = [name]
    var removable: [String] = []
    while let path = folders.popLast() {
      removable.append(path)
      let open = try FileSystem.openFolder(path, in: parent)
      defer { close(open) }
      for child in try FileSystem.names(in: open) {
        if FileSystem.kind(of: child, in: open) == .folder {
          folders.append("\(path)/\(child)")
        } else {
          try FileSystem.removeFile(child, in: open)
        }
      }
    }
    for path in removable.reversed() { try FileSystem.removeFolder(path, in: parent) }
  }

  /// Creates the folders above a path.
  ///
  /// Returns those that were missing, outermost first.
  @discardableResult
  static func makeParents(of path: String, in folder: CInt) throws(Errno) -> [String] {
    var made: [String] = []
    for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") {
      let parent = String(path.utf8.prefix(place)) ?? ""
      do {
        try FileSystem.makeFolder(parent, in: folder)
        made.append(parent)
      } catch {
        guard error == .fileExists else { throw error }
      }
    }
    return made
  }

  /// Opens the folder above a path, every part of the way without following a link.
  static func openParent(of path: String, in folder: CInt) throws(Errno) -> CInt {
    var current = try FileSystem.openFolder(".", in: folder)
    for part in path.split(separator: "/").dropLast() {
      let above = current
      defer { close(above) }
      current = try FileSystem.openFolder(String(part), in: above)
    }
    return current
  }

  /// The last part of a path.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
