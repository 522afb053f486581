internal import DecantCore

/// Files below one folder that are about to be replaced, all of them or none.
///
/// They grow within the folder: what is above it may be another's, or on another disk.
struct RepairBatch {
  private let output: BlogOutput
  private var files: [RepairedFile] = []

  /// Begins with nothing to replace.
  init(in folder: String) { output = BlogOutput(inPlace: folder) }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: Its path below the folder.
  ///   - path: The path to open.
  mutating func add(_ file: MendedFile, as name: String, at path: String) throws(DecantError) {
    try output.append(file.after, to: .file(name))
    files.append(RepairedFile(file, at: path))
  }

  /// Replaces the files, if nobody else wrote one of them meanwhile.
  func commit(
    _ limits: Limits, observe: (String, BlogRepair.Outcome) -> Void
  ) throws(DecantError) {
    guard !files.isEmpty else { return }
    for file in files { try file.requireUnchanged(limits) }
    try output.commit()
    for file in files { observe(file.name, .fixed(file.counts)) }
  }
}

/// A file that is about to be replaced.
private struct RepairedFile {
  let name: String
  let counts: [String: Int]
  private let path: String
  private let hash: UInt64

  init(_ file: MendedFile, at path: String) {
    name = file.name
    counts = file.counts
    self.path = path
    hash = FNV1a.hash64(file.before)
  }

  /// Fails if somebody else wrote the file meanwhile.
  func requireUnchanged(_ limits: Limits) throws(DecantError) {
    let bytes = try FileBytes.contents(of: path, limit: limits.entryBytes)
    guard bytes.map({ FNV1a.hash64($0) }) != hash else { return }
    throw DecantError(
      .unwritableOutput, "\(name) changed while it was repaired; nothing was written")
  }
}
