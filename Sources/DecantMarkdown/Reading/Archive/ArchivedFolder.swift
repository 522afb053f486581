internal import DecantCore

/// A folder with an archive: which entry has which file, and what there is beside.
///
/// Entries come in the order of the archive, which is that of the source, and new files after them.
struct ArchivedFolder {
  /// What comes next.
  enum Step {
    /// An entry of the archive, and its file if it has one.
    case entry(ArchivedLines, FolderFiles.File?)

    /// An entry of the archive whose file is gone.
    case deleted(SourcePosition)

    /// A file that the archive doesn't know.
    case file(FolderFiles.File)
  }

  let place: FolderPlace
  let index: ArchiveIndex
  private let blog: ArchiveLines
  private let secrets: ArchiveLines?

  /// For each record whether its file is where it was written.
  private var isPresent: [Bool]

  /// The files of records that lie elsewhere now.
  private var moved: [Int: FolderFiles.File] = [:]

  /// The files that the archive doesn't know.
  private(set) var newFiles: [FolderFiles.File] = []

  private var nextRecord = 0
  private var nextFile = 0

  /// Pairs the entries of an archive with the files of its folder by their paths.
  init(
    _ files: consuming FolderFiles, _ index: ArchiveIndex, _ diagnostics: inout Diagnostics
  ) throws(DecantError) {
    place = files.place
    self.index = index
    let folder = ArchivedFolder.folder(below: place.path)
    blog = try ArchiveLines(.blog, in: folder)
    let hasSecrets = index.records.contains { $0.secrets != nil }
    secrets = hasSecrets ? try ArchiveLines(.private, in: folder) : nil
    isPresent = Array(repeating: false, count: index.records.count)
    while let file = files.next(&diagnostics) {
      if file.bytes == nil, let record = index.place(of: file.path), !isPresent[record] {
        isPresent[record] = true
      } else {
        newFiles.append(file)
      }
    }
  }

  /// The folder of the archive of a folder.
  static func folder(below path: String) -> String { "\(path)/.decant" }

  /// The records whose files aren't where they were written.
  var missing: [Int] {
    index.records.indices.filter { index.records[$0].hasPath && !isPresent[$0] }
  }

  /// Takes new files for the files of records.
  mutating func pair(_ pairs: [(record: Int, file: Int)]) {
    guard !pairs.isEmpty else { return }
    for pair in pairs { moved[pair.record] = newFiles[pair.file] }
    let paired = Set(pairs.map(\.file))
    newFiles = newFiles.indices.filter { !paired.contains($0) }.map { newFiles[$0] }
  }

  /// Returns what comes next, or `nil` past the end.
  mutating func next() throws(DecantError) -> Step? {
    guard nextRecord < index.records.count else {
      guard nextFile < newFiles.count else { return nil }
      defer { nextFile += 1 }
      return .file(newFiles[nextFile])
    }
    defer { nextRecord += 1 }
    let record = index.records[nextRecord]
    let lines = try lines(of: record)
    guard record.hasPath else { return .entry(lines, nil) }
    if let file = moved[nextRecord] { return .entry(lines, file) }
    guard isPresent[nextRecord], let path = lines.path else { return .deleted(lines.position) }
    return .entry(lines, FolderFiles.File(path: path))
  }

  /// Reads the lines of a record.
  func lines(of record: ArchiveIndex.Record) throws(DecantError) -> ArchivedLines {
    var lines = ArchivedLines()
    lines.folder = place.position(of: ".decant").file ?? ""
    if let line = record.blog {
      try blog.read(line, into: &lines.blog)
      lines.numbers.blog = Int(line.number)
    }
    if let line = record.secrets {
      try secrets?.read(line, into: &lines.secrets)
      lines.numbers.secrets = Int(line.number)
    }
    return lines
  }
}

extension ArchivedLines {
  /// The path of the file that was written.
  fileprivate var path: String? { ArchiveLineHead(blog.isEmpty ? secrets : blog)?.path }
}
