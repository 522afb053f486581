internal import DecantCore

/// The lines of one entry in an archive, on their way from the cursor to the decoder.
struct ArchivedLines: Sendable {
  /// What the context of a raw entry calls the parts.
  private enum Key {
    static let counts = "archive"
    static let lines = "archive lines"
    static let folder = "archive folder"
  }

  /// The line of `blog.jsonl`; empty if the entry has none.
  var blog: [UInt8] = []

  /// The line of `private.jsonl`; empty if the entry has none.
  var secrets: [UInt8] = []

  /// The bytes of the file, if they were read already.
  var file: [UInt8]?

  /// The numbers of the two lines.
  var numbers: (blog: Int, secrets: Int) = (0, 0)

  /// The folder of the archive, for messages.
  var folder = ""

  /// The bytes of both lines.
  var bytes: [UInt8] { blog + secrets }

  init() {}

  /// Where the entry stands in the archive.
  var position: SourcePosition { position(in: blog.isEmpty ? .private : .blog) }

  /// A place in one of the two lines.
  func position(in name: ArchiveFiles.Name, offset: Int = 0) -> SourcePosition {
    SourcePosition(
      file: "\(folder)/\(name.rawValue)",
      line: name == .blog ? numbers.blog : numbers.secrets, column: offset + 1)
  }

  /// The entry, or `nil` if the lines can't be read.
  var entry: ArchiveDecoder? {
    let trees = [blog, secrets].map { $0.isEmpty ? nil : JSONTree($0) }
    guard trees.allSatisfy({ $0?.failure == nil }) else { return nil }
    return ArchiveDecoder(blog: trees[0], private: trees[1])
  }

  /// The lines as a raw entry.
  func raw(_ ordinal: Int, at position: SourcePosition, _ context: MetadataBag) -> RawEntry {
    var context = context
    let counts = [blog.count, secrets.count, file == nil ? 0 : 1]
    context.append(Key.counts, .array(counts.map { .number(String($0)) }))
    context.append(
      Key.lines, .array([numbers.blog, numbers.secrets].map { .number(String($0)) }))
    context.append(Key.folder, .string(folder))
    return RawEntry(
      ordinal: ordinal, position: position, payload: .bytes(bytes + (file ?? [])),
      context: context)
  }

  /// The lines of a raw entry, or `nil` if it isn't one of an archive.
  init?(_ raw: RawEntry) {
    guard case .bytes(let bytes) = raw.payload,
      let counts = raw.context[Key.counts]?.array?.compactMap({ $0.scalarText.flatMap { Int($0) } }
      ),
      let lines = raw.context[Key.lines]?.array?.compactMap({ $0.scalarText.flatMap { Int($0) } }),
      counts.count == 3, lines.count == 2
    else { return nil }
    blog = Array(bytes[..<counts[0]])
    secrets = Array(bytes[counts[0]..<counts[0] + counts[1]])
    file = counts[2] == 0 ? nil : Array(bytes[(counts[0] + counts[1])...])
    numbers = (lines[0], lines[1])
    folder = raw.context[Key.folder]?.string ?? ""
  }
}
