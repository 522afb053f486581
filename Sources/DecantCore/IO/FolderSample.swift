internal import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension BlogFormat.Sample {
  /// The beginning of a piece of a source.
  ///
  /// - Throws: ``DecantError/Code/unreadableSource``.
  public init(of piece: BlogSource.Piece) throws(DecantError) {
    let name = piece.name.map { FilePath($0).lastComponent?.string ?? $0 } ?? ""
    if let path = piece.path, let folder = try? FileSystem.openFolder(path, followingLink: true) {
      defer { close(folder) }
      self.init(name: name, bytes: [], paths: BlogFormat.Sample.paths(in: folder))
    } else {
      var bytes: [UInt8] = []
      var stream = try ByteStream(piece)
      while bytes.count < 64 << 10,
        try stream.read(into: &bytes, atMost: (64 << 10) - bytes.count) > 0
      {}
      self.init(name: name, bytes: bytes)
    }
  }

  /// The first 1,000 paths below a folder, breadth first, links not followed.
  private static func paths(in folder: CInt) -> [String] {
    var paths: [String] = []
    var folders = [""][...]
    while let path = folders.popFirst(), paths.count < 1000 {
      guard let open = try? FileSystem.openFolder(path.isEmpty ? "." : path, in: folder) else {
        continue
      }
      for name in ((try? ListedName.all(closing: open)) ?? []).prefix(1000 - paths.count) {
        let child = path.isEmpty ? name.text : "\(path)/\(name.text)"
        paths.append(child)
        if name.kind == .folder { folders.append(child) }
      }
    }
    return paths
  }
}
