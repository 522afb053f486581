internal import DecantCore

/// The names that entries have in a folder from an earlier conversion: links lead to them.
///
/// Takes some forty bytes an entry, and nothing for a new folder.
struct FormerNames: Sendable {
  private var names: [UInt64: UInt64] = [:]

  /// No names.
  init() {}

  /// Reads the names from the archive of a folder; what can't be read has none.
  init(of output: BlogOutput) {
    guard case .folder(let folder) = output.destination.place else { return }
    for file in [ArchiveFiles.Name.blog, .private] {
      let path = ".decant/\(file.rawValue)"
      guard output.exists(path) else { continue }
      try? read("\(folder)/\(path)")
    }
  }

  /// Whether no entry has a name.
  var isEmpty: Bool { names.isEmpty }

  /// Whether an entry has a path, without its ending.
  func has(_ path: String, for entry: Entry.ID) -> Bool {
    names[FNV1a.hash64(entry.rawValue.utf8)] == FileName.folded(path)
  }

  private mutating func read(_ path: String) throws(DecantError) {
    guard let piece = BlogSource.path(path).pieces.first else { return }
    var lines = try LineStream(piece, limit: Limits().entryBytes)
    while let line = try lines.next() {
      let tree = JSONTree(line.bytes, depth: 3 * Limits().depth + 16)
      guard !line.isTooLong, tree.failure == nil, let archive = tree.member("archive", of: 0),
        let path = tree.member("path", of: archive).flatMap({ tree.string($0) }),
        let id = tree.member("id", of: tree.member("entry", of: 0) ?? 0)
          .flatMap({ tree.string($0) })
      else { continue }
      let key = FNV1a.hash64(id.utf8)
      guard names[key] == nil else { continue }
      names[key] = FileName.folded(MarkdownPath.withoutEnding(path))
    }
  }
}
