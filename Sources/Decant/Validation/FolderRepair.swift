public import DecantCore

/// Repairs the files of a folder in place: what has one right answer is written as it should be,
/// and every other byte stays.
///
/// A file is replaced only if something is better than it was, nothing is worse, and its page is
/// where it was.
public struct FolderRepair: Sendable {
  private let mender: any FileMender
  private let settings: ValidationSettings
  private let configuration: ValidationConfiguration
  private let limits: Limits

  /// Creates a repair of folders of a format, or returns `nil` if their files can't be repaired.
  ///
  /// - Parameters:
  ///   - settings: What doesn't count isn't repaired.
  ///   - configuration: What is off or accepted isn't repaired.
  public init?(
    _ format: BlogFormat, _ settings: ValidationSettings,
    _ configuration: ValidationConfiguration = ValidationConfiguration(), limits: Limits = Limits()
  ) {
    guard let mender = format.makeMender?() else { return nil }
    self.mender = mender
    self.settings = settings
    self.configuration = configuration
    self.limits = limits
  }

  /// Repairs the files below folders, and single files.
  ///
  /// What is below one folder is written together, after the last file was judged; so are single
  /// files of one folder that are named one after the other.
  ///
  /// - Parameter observe: Is told of each file that could be better, by its name, and what became
  ///   of it.
  /// - Throws: What reading throws, and ``DecantError/Code/unwritableOutput``.
  public func run(
    _ paths: [String], observe: (String, BlogRepair.Outcome) -> Void
  ) throws(DecantError) {
    var rest = paths[...]
    while let first = rest.first {
      let isFolder = FileBytes.isFolder(first)
      let folder = isFolder ? first : FolderRepair.folder(of: first)
      let together =
        isFolder
        ? rest.prefix(1)
        : rest.prefix { FolderRepair.folder(of: $0) == folder && !FileBytes.isFolder($0) }
      rest = rest.dropFirst(together.count)
      try run(together, in: folder, observe)
    }
  }

  private func run(
    _ paths: ArraySlice<String>, in folder: String,
    _ observe: (String, BlogRepair.Outcome) -> Void
  ) throws(DecantError) {
    var batch = RepairBatch(in: folder)
    // A file may be named twice.
    var places: Set<String> = []
    for path in paths where places.insert(FileBytes.resolved(path) ?? path).inserted {
      try mender.mend(.path(path), limits: limits, where: counts) { file throws(DecantError) in
        let place = file.path.map { "\(path)/\($0)" } ?? path
        guard FileBytes.size(of: place) != nil else {
          return observe(file.name, .refused("it is no plain file, and links aren't followed"))
        }
        try batch.add(file, as: file.path ?? FolderRepair.name(of: path), at: place)
      }
    }
    try batch.commit(limits, observe: observe)
  }

  private func counts(_ finding: Diagnostic) -> Bool {
    settings.counts(finding, configuration)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}
