internal import DecantCore

/// The file of one entry: front matter and body.
struct MarkdownFile {
  /// The path below the output.
  let path: String

  /// The whole file.
  let bytes: [UInt8]

  /// Whether the body holds raw HTML, for which Hugo wants a setting.
  let holdsHTML: Bool

  /// Whether the body holds the beginning of a shortcode without its end.
  let hasOpenShortcode: Bool

  /// The properties for which front matter was written anew that somebody had spelled.
  let respelled: [String]

  private let members: MetadataBag
  private let dates: DateSpelling
  private let body: [UInt8]

  /// Makes the file of an entry.
  ///
  /// - Parameter rendered: Tells what the generator should run of the body; what was Markdown for it
  ///   already it may run whole.
  init(
    _ entry: Entry, _ plan: SitePlan, _ options: MarkdownOptions, _ placement: Placement,
    from rendered: RenderedEntry
  ) {
    let original = rendered.original
    let spelling = MarkdownFile.spelling(of: original, plan, options)
    let keepsBody = spelling?.hasBody(of: original) ?? false
    let content = keepsBody ? original.content : entry.content
    let isHTML = content?.markup == .html
    path = MarkdownFile.path(placement, isHTML: isHTML)
    let raw = Array((content?.text ?? "").utf8)
    let isOwn = plan.readsOwnLayout && original.content?.markup == .markdown
    let templates = isOwn || keepsBody ? TemplateGuard.none : plan.layout.templateGuard
    let calls = keepsBody ? [] : rendered.calls
    body = templates.guarded(raw, besides: calls)
    hasOpenShortcode = templates.hasOpenCall(raw)
    holdsHTML = !isHTML && MarkdownFile.holdsTag(body)
    dates = plan.layout.dates
    var members = EntryFrontMatter(plan, options, placement).members(of: entry)
    for member in templates.members(for: raw, besides: calls) {
      members.append(member.name, member.value)
    }
    let changes = spelling?.changes(in: original) ?? []
    if let spelling, changes.isEmpty {
      let text = spelling.text(before: body, keepsBody: keepsBody)
      let encoding = keepsBody ? spelling.encoding.map(FileEncoding.init(name:)) : nil
      bytes = encoding?.encoded(text) ?? text
      self.members = spelling.members
      respelled = []
    } else {
      respelled = changes
      bytes = MarkdownFile.text(members, body, dates)
      self.members = members
    }
  }

  /// How the file was spelled that the entry was read from, if it may be written so again.
  private static func spelling(
    of original: Entry, _ plan: SitePlan, _ options: MarkdownOptions
  ) -> FileSpelling? {
    guard options.keepsSpelling, let spelling = FileSpelling(keptIn: original),
      plan.layout.generator == .none || spelling.generator == plan.layout.id
    else { return nil }
    return spelling
  }

  private static func path(_ placement: Placement, isHTML: Bool) -> String {
    if let file = placement.file, MarkdownFolder.isHTML(file) == isHTML { return file }
    return placement.path + (isHTML ? ".html" : ".md")
  }

  private static func text(
    _ members: MetadataBag, _ body: [UInt8], _ dates: DateSpelling
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 512)
    FrontMatterWriter(.yaml, dates: dates).appendBlock(members, to: &bytes)
    guard !body.isEmpty else { return bytes }
    bytes.append("\n")
    bytes += body
    if body.last != UInt8(ascii: "\n") { bytes.append("\n") }
    return bytes
  }

  /// What the archive keeps of the file, to find edits later.
  func archived(_ ordinal: Int) -> ArchivePlacement {
    var placement = ArchivePlacement(ordinal: ordinal, path: path)
    placement.file = ArchivePlacement.hash(bytes.span)
    placement.body = FileHashes.body(body.span)
    placement.values = members.map { ($0.name, FileHashes.value($0.value, dates: dates)) }
    return placement
  }

  /// Whether a tag, and not an address in angle brackets, stands outside fenced code.
  private static func holdsTag(_ body: [UInt8]) -> Bool {
    let span = body.span
    var from = 0
    var isFenced = false
    while from < span.count {
      let end = span.firstIndex(of: UInt8(ascii: "\n"), from: from) ?? span.count
      let line = span.extracting(from..<end)
      if line.hasText("```", at: 0) || line.hasText("~~~", at: 0) { isFenced.toggle() }
      if !isFenced, holdsTag(line: line) { return true }
      from = end + 1
    }
    return false
  }

  private static func holdsTag(line: Span<UInt8>) -> Bool {
    var from = 0
    while let open = line.firstIndex(of: UInt8(ascii: "<"), from: from), open + 1 < line.count {
      from = open + 1
      switch line[from] {
      case UInt8(ascii: "/"), UInt8(ascii: "!"):
        if !line.hasText("<!--more-->", at: open) { return true }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        while from < line.count, isTagName(line[from]) { from += 1 }
        if from == line.count
          || (line[from] != UInt8(ascii: ":") && line[from] != UInt8(ascii: "@"))
        {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether a byte may stand in a tag's name, or before the colon or the sign of an address.
  private static func isTagName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
