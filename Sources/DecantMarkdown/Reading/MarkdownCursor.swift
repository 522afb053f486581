internal import DecantCore

/// Goes through the files of a Markdown blog.
final class MarkdownCursor: BlogCursor {
  /// Files of more bytes count in the window.
  private static let largeFile = 128 << 10

  private let site: MarkdownSite
  private let limits: Limits
  private let isAlone: Bool
  private let measures: Bool
  private var pieces: ArraySlice<BlogSource.Piece>
  private var files: FolderFiles?
  private var archived: ArchivedFolder?
  private var ordinal = 0
  private var byteCount = 0

  let decoder: any EntryDecoder

  /// - Parameters:
  ///   - archived: The only folder of the source, if it has an archive.
  ///   - measures: Whether the sizes of files are asked for, so that the window knows what it will
  ///     hold; needless where hardly anything of a file is kept.
  init(
    _ source: BlogSource, _ site: MarkdownSite, _ limits: Limits, archived: ArchivedFolder? = nil,
    measures: Bool = true
  ) {
    self.site = site
    self.measures = measures
    self.limits = limits
    self.archived = archived
    pieces = archived == nil ? source.pieces[...] : []
    isAlone = source.pieces.allSatisfy { $0.path.map { !FileBytes.isFolder($0) } ?? true }
    decoder = MarkdownDecoder(limits: limits, site: site)
  }

  var header: BlogHeader {
    var header = site.header
    for i in header.terms.indices { header.terms[i].extensions[.markdown]["folder"] = nil }
    return header
  }

  var progress: (done: Int, total: Int?) { (byteCount, nil) }

  func next(_ diagnostics: inout Diagnostics) throws(DecantError) -> RawEntry? {
    while let step = try archived?.next() {
      guard let place = archived?.place else { break }
      switch step {
      case .file(let file): if let raw = raw(file, in: place, &diagnostics) { return raw }
      case .entry(let lines, let file): return try raw(lines, file, in: place)
      case .deleted(let position):
        diagnostics.report(
          .markdownDeletedFile, "the file is gone: its entry was taken for deleted", at: position)
      }
    }
    while true {
      while let place = files?.place, let file = files?.next(&diagnostics) {
        if let raw = raw(file, in: place, &diagnostics) { return raw }
      }
      guard let piece = pieces.popFirst() else { return nil }
      files = FolderFiles(piece, site)
      if files == nil { return try raw(piece) }
    }
  }

  /// The entry of a file in a folder, or `nil` if it can't be read.
  private func raw(
    _ file: FolderFiles.File, in place: FolderPlace, _ diagnostics: inout Diagnostics
  ) -> RawEntry? {
    guard let payload = payload(file, in: place, &diagnostics) else { return nil }
    defer { ordinal += 1 }
    return RawEntry(
      ordinal: ordinal, position: place.position(of: file.path), payload: payload,
      context: MarkdownDecoder.context(of: file, in: place))
  }

  /// The lines of an entry in the archive, and its file.
  private func raw(
    _ lines: ArchivedLines, _ file: FolderFiles.File?, in place: FolderPlace
  ) throws(DecantError) -> RawEntry {
    var lines = lines
    byteCount += lines.bytes.count
    var context: MetadataBag = []
    if let file {
      let path = "\(place.path)/\(file.path)"
      let size = FileBytes.size(of: path) ?? 0
      byteCount += size
      if size > MarkdownCursor.largeFile, size <= limits.entryBytes {
        lines.file = (try? FileBytes.contents(of: path, limit: limits.entryBytes)) ?? nil
      }
      context = MarkdownDecoder.context(of: file, in: place)
      context.append(MarkdownDecoder.Key.open, .string(path))
    }
    defer { ordinal += 1 }
    return lines.raw(
      ordinal, at: file.map { place.position(of: $0.path) } ?? lines.position, context)
  }

  /// A file whose name isn't UTF-8 has no path that could be handed on.
  private func payload(
    _ file: FolderFiles.File, in place: FolderPlace, _ diagnostics: inout Diagnostics
  ) -> RawEntry.Payload? {
    guard let path = file.bytes else {
      let path = "\(place.path)/\(file.path)"
      guard measures else { return .file(path: path) }
      let size = FileBytes.size(of: path) ?? 0
      byteCount += size
      // Large files are read here, so that the window knows what it holds.
      guard size > MarkdownCursor.largeFile, size <= limits.entryBytes,
        let bytes = (try? FileBytes.contents(of: path, limit: limits.entryBytes)) ?? nil
      else { return .file(path: path) }
      return .bytes(bytes)
    }
    guard let bytes = (try? FileBytes.contents(of: path, limit: limits.entryBytes)) ?? nil else {
      diagnostics.report(
        .markdownUnreadable,
        "\(FolderName.last(of: file.path).quoted) can't be read: it was left out",
        at: place.position(of: file.path))
      return nil
    }
    byteCount += bytes.count
    return .bytes(bytes)
  }

  /// The entry of a file that the user named, or of bytes.
  private func raw(_ piece: BlogSource.Piece) throws(DecantError) -> RawEntry {
    defer { ordinal += 1 }
    let name = FolderName.last(of: piece.path ?? piece.name ?? "entry.md")
    let folder = piece.path?.split(separator: "/").dropLast().last.map(String.init) ?? ""
    var context: MetadataBag = [
      .init(MarkdownDecoder.Key.path, .string(name)),
      .init(MarkdownDecoder.Key.root, .string(folder)),
    ]
    if isAlone { context.append(MarkdownDecoder.Key.isAlone, .bool(true)) }
    let position = SourcePosition(file: piece.name, line: 1, column: 1)
    if let path = piece.path {
      return RawEntry(
        ordinal: ordinal, position: position, payload: .file(path: path), context: context)
    }
    var bytes: [UInt8] = []
    var stream = try ByteStream(piece)
    while try stream.read(into: &bytes, atMost: 1 << 20) > 0 {}
    return RawEntry(
      ordinal: ordinal, position: position, payload: .bytes(bytes), context: context)
  }
}
