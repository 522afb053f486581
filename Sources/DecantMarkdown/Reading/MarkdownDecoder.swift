internal import DecantCore

/// Makes entries of files.
struct MarkdownDecoder: EntryDecoder {
  /// What the cursor tells about a file beside its path.
  enum Key {
    static let path = "path"
    static let root = "root"
    static let parent = "parent"
    static let isAlone = "alone"
    static let open = "open"
  }

  let limits: Limits
  let site: MarkdownSite

  /// What the cursor tells about a file in a folder.
  static func context(of file: FolderFiles.File, in place: FolderPlace) -> MetadataBag {
    var context: MetadataBag = [
      .init(Key.path, .string(file.path)), .init(Key.root, .string(place.lastName)),
    ]
    if let parent = file.parent { context.append(Key.parent, .string(parent)) }
    return context
  }

  func decode(_ raw: RawEntry, _ diagnostics: inout Diagnostics) throws(DecantError) -> Entry? {
    guard let lines = ArchivedLines(raw) else { return try decodeFile(raw, &diagnostics) }
    return try decode(lines, raw, &diagnostics)
  }

  /// What the path of a file tells.
  func path(_ raw: RawEntry) -> MarkdownPath {
    MarkdownPath(
      raw.context[Key.path]?.string ?? "", root: raw.context[Key.root]?.string ?? "",
      generator: site.generator)
  }

  /// Makes an entry of a file alone.
  func decodeFile(
    _ raw: RawEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> Entry? {
    let path = path(raw)
    guard let bytes = bytes(raw, &diagnostics),
      let text = text(bytes, path, at: raw.position, &diagnostics)
    else { return nil }
    let reader = FrontMatterReader(limits: limits, entry: path.id)
    let frontMatter = reader.read(text.bytes, file: raw.position?.file, &diagnostics)
    let isAlone = raw.context[Key.isAlone] != nil
    guard isAlone || isEntry(frontMatter, path), isAlone || !isTemplate(text.bytes.span, path)
    else {
      diagnostics.report(
        .markdownNotAnEntry, "the file isn't an entry: it describes the folder, or is a template",
        at: raw.position)
      return nil
    }
    var builder = MarkdownEntryBuilder(frontMatter, path, site)
    builder.build(isAlone: isAlone)
    diagnostics.append(builder.diagnostics)
    if builder.entry.kind == .page {
      builder.entry.parent = raw.context[Key.parent]?.string.map { Entry.ID(rawValue: $0) }
    }
    let start = addBody(text.bytes, frontMatter, path, to: &builder.entry)
    keepSpelling(text, upTo: start, path, in: &builder.entry)
    return builder.entry
  }

  /// The entry of some bytes, for whoever only wants to know what it is.
  func entry(
    _ bytes: [UInt8], _ file: FolderFiles.File, in place: FolderPlace
  ) throws(DecantError) -> Entry? {
    var unreported = Diagnostics()
    let context = MarkdownDecoder.context(of: file, in: place)
    let raw = RawEntry(ordinal: 0, payload: .bytes(bytes), context: context)
    return try decodeFile(raw, &unreported)
  }

  /// The text of a file, or `nil` if there is none, which is reported.
  func text(
    _ bytes: [UInt8], _ path: MarkdownPath, at position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) -> MarkdownText? {
    let text = MarkdownText.decode(bytes)
    guard text.isText else {
      diagnostics.report(
        .markdownNotText, "the file isn't text and was left out", at: position)
      return nil
    }
    if let encoding = text.encoding {
      let lines = LineTable(bytes.span, startingAt: position)
      diagnostics.report(
        .markdownInvalidUTF8, "the file isn't UTF-8: it was read as \(encoding)",
        at: lines.position(of: text.offset, in: bytes.span), entry: path.id)
    }
    return text
  }

  func bytes(_ raw: RawEntry, _ diagnostics: inout Diagnostics) -> [UInt8]? {
    switch raw.payload {
    case .bytes(let bytes): return bytes
    case .file(let path):
      do throws(DecantError) {
        if let bytes = try FileBytes.contents(of: path, limit: limits.entryBytes) { return bytes }
        diagnostics.report(
          .markdownLimit, "the file has more than \(limits.entryBytes) bytes and was left out",
          at: raw.position)
      } catch {
        let reason = error.underlying.map { ": \($0)" } ?? ""
        diagnostics.report(
          .markdownUnreadable, "the file can't be read and was left out\(reason)", at: raw.position)
      }
      return nil
    }
  }

  /// Whether a file without front matter is an entry all the same.
  ///
  /// HTML files without it are templates and pages that someone put there; a README describes the
  /// folder.
  func isEntry(_ frontMatter: FrontMatter, _ path: MarkdownPath) -> Bool {
    guard frontMatter.language == nil else { return true }
    if MarkdownFolder.isHTML(path.path) { return false }
    let names: Set<String> = [
      "readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "security",
      "authors", "contributors",
    ]
    return path.path.utf8.contains(UInt8(ascii: "/")) || !names.contains(path.stem.lowercased())
  }

  /// Whether an HTML file is a list that the generator fills.
  func isTemplate(_ text: Span<UInt8>, _ path: MarkdownPath) -> Bool {
    guard MarkdownFolder.isHTML(path.path) else { return false }
    return text.firstIndex(of: "{% for ") != nil || text.firstIndex(of: "{%- for ") != nil
      || text.firstIndex(of: "{{ content ") != nil
  }

  /// Adds the body to an entry, and returns where it begins.
  func addBody(
    _ text: [UInt8], _ frontMatter: FrontMatter, _ path: MarkdownPath, to entry: inout Entry
  ) -> Int {
    var start = frontMatter.body
    if frontMatter.language == nil { takeHeading(text.span, &start, &entry) }
    let body = text.span.extracting(start..<text.count)
    entry.content = Content(
      String(decoding: body), markup: MarkdownFolder.isHTML(path.path) ? .html : .markdown)
    return start
  }

  /// Keeps how the text before the body is spelled, so that the file can be written as it was.
  func keepSpelling(
    _ text: MarkdownText, upTo body: Int, _ path: MarkdownPath, in entry: inout Entry
  ) {
    let head = String(decoding: text.bytes.span.extracting(0..<body))
    var spelling = FileSpelling(
      of: entry, head: head, path: path.path, generator: site.generator)
    spelling.encoding = text.spelling?.name
    spelling.keep(in: &entry)
  }

  /// A file without front matter has its title in a first line of its own.
  private func takeHeading(_ text: Span<UInt8>, _ start: inout Int, _ entry: inout Entry) {
    let line = TextLine(in: text, at: start)
    guard text.hasText("# ", at: line.start) else { return }
    let content = line.trimmed(in: text)
    let title = String(
      decoding: text.extracting(
        min(content.lowerBound + 2, content.upperBound)..<content.upperBound))
    guard !title.isEmpty else { return }
    entry.title = Content(title, markup: .plainText)
    let next = TextLine(in: text, at: line.next)
    start = next.isBlank(in: text) ? next.next : line.next
  }
}
