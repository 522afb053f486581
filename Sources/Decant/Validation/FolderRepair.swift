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

  /// Repairs the files below a folder, or one file.
  ///
  /// All files are written together, after the last one was judged.
  ///
  /// - Parameter observe: Is told of each file that could be better, by its name, and what became
  ///   of it.
  /// - Throws: What reading throws, and ``DecantError/Code/unwritableOutput``.
  public func run(
    _ path: String, observe: (String, BlogRepair.Outcome) -> Void
  ) throws(DecantError) {
    let output =
      FileBytes.isFolder(path)
      ? BlogOutput(inPlace: path)
      : BlogOutput(BlogDestination(.file(path), replacesExisting: true))
    var written: [WrittenFile] = []
    try mender.mend(.path(path), limits: limits, where: counts) { file throws(DecantError) in
      let place = file.path.map { "\(path)/\($0)" } ?? path
      guard FileBytes.size(of: place) != nil else {
        return observe(file.name, .refused("it is no plain file, and links aren't followed"))
      }
      try output.append(file.after, to: file.path.map { .file($0) } ?? .main)
      written.append(WrittenFile(file, at: place))
    }
    guard !written.isEmpty else { return }
    for file in written { try file.requireUnchanged(limits) }
    try output.commit()
    for file in written { observe(file.name, .fixed(file.counts)) }
  }

  private func counts(_ finding: Diagnostic) -> Bool {
    settings.severity(of: finding, configuration) != nil
      && configuration.exception(for: finding) == nil
  }

  /// A file that is about to be replaced.
  private struct WrittenFile {
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
}
