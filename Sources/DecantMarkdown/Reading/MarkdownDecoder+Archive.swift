internal import DecantCore

extension MarkdownDecoder {
  /// Makes an entry of its lines in the archive, and of what was edited in its file.
  func decode(
    _ lines: ArchivedLines, _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Entry? {
    let hasFile = raw.context[Key.path] != nil
    guard let archive = archive(lines, &diagnostics) else {
      return hasFile ? try decodeFile(file(of: lines, raw), &diagnostics) : nil
    }
    guard hasFile, let bytes = bytes(file(of: lines, raw), &diagnostics) else {
      return archive.entry
    }
    let path = path(raw)
    let isWhereItWas = archive.placement.path == path.path
    if isWhereItWas, archive.placement.file == ArchivePlacement.hash(bytes.span) {
      return archive.entry
    }
    guard let text = text(bytes, path, at: raw.position, &diagnostics) else {
      return archive.entry
    }
    let reader = FrontMatterReader(limits: limits, entry: archive.entry.id)
    let frontMatter = reader.read(text.bytes, file: raw.position?.file, &diagnostics)
    var edits = EntryEdits(archive, frontMatter, path, site)
    edits.takeValues(&diagnostics)
    var body = Entry(id: archive.entry.id)
    let start = addBody(text.bytes, frontMatter, path, to: &body)
    edits.takeBody(body, hasFrontMatter: frontMatter.language != nil)
    var entry = edits.entry
    if FileSpelling(keptIn: entry) != nil {
      entry.content = body.content
      keepSpelling(text, upTo: start, path, in: &entry)
    }
    return entry
  }

  /// The file of an entry, as if there were no archive.
  private func file(of lines: ArchivedLines, _ raw: RawEntry) -> RawEntry {
    var raw = raw
    raw.payload =
      lines.file.map { .bytes($0) } ?? .file(path: raw.context[Key.open]?.string ?? "")
    return raw
  }

  /// The entry of the lines, or `nil` if it can't be read, which is reported.
  private func archive(
    _ lines: ArchivedLines, _ diagnostics: inout Diagnostics
  ) -> ArchiveDecoder? {
    let blog = tree(lines.blog, .blog, of: lines, &diagnostics)
    let secrets = tree(lines.secrets, .private, of: lines, &diagnostics)
    guard let archive = ArchiveDecoder(blog: blog, private: secrets) else {
      if blog != nil || secrets != nil {
        report(
          "the line isn't one of an archive: it was left out", at: lines.position, &diagnostics)
      }
      return nil
    }
    let main: ArchiveFiles.Name = blog == nil ? .private : .blog
    for problem in archive.problems {
      report(problem, at: lines.position(in: main, offset: problem.offset), &diagnostics)
    }
    for problem in archive.privateProblems {
      report(problem, at: lines.position(in: .private, offset: problem.offset), &diagnostics)
    }
    return archive
  }

  private func tree(
    _ line: [UInt8], _ name: ArchiveFiles.Name, of lines: ArchivedLines,
    _ diagnostics: inout Diagnostics
  ) -> JSONTree? {
    guard !line.isEmpty else { return nil }
    // An object of the extensions takes three levels: {"object":[["name",value]]}.
    let tree = JSONTree(line, depth: 3 &* limits.depth &+ 16)
    guard let failure = tree.failure else { return tree }
    report(
      "the line isn't JSON: it was left out",
      at: lines.position(in: name, offset: failure.offset), &diagnostics)
    return nil
  }

  private func report(
    _ problem: CanonicalDecoder.Problem, at position: SourcePosition,
    _ diagnostics: inout Diagnostics
  ) {
    switch problem.kind {
    case .unknownName(let name):
      report("there is no member \(name.quoted): it was left out", at: position, &diagnostics)
    case .wrongValue:
      report(
        "the value isn't what its name wants: it was left out", at: position, &diagnostics)
    }
  }

  private func report(
    _ message: String, at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(.markdownDamagedArchive, message, at: position)
  }
}
