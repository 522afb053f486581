internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What lies in a folder, hidden things too.
package enum FolderListing {
  /// The names in a folder, by their bytes.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource`` if it is no folder that may be read.
  package static func names(in path: String) throws(DecantError) -> [String] {
    do throws(Errno) {
      let folder = try FileSystem.openFolder(path, followingLink: true)
      defer { _ = close(folder) }
      return try FileSystem.names(in: folder)
    } catch {
      throw DecantError(.unreadableSource, "cannot read \(path)", underlying: error)
    }
  }
}
