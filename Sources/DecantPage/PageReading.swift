public import DecantCore

/// Makes an entry of the lines of a page.
struct PageReading {
  private let lines: [PageLine]
  private let layout: PageLayout
  private let meta: PageMeta
  private let file: String?
  private var used = Set<Int>()

  init(_ lines: [PageLine], file: String?) {
    self.lines = lines
    self.file = file
    layout = PageLayout(lines)
    meta = PageMeta(lines, at: layout.metaLines)
  }

  /// The entry, or `nil` if the page has no text.
  mutating func read(ordinal: Int, _ diagnostics: inout Diagnostics) -> Entry? {
    guard lines.contains(where: { !$0.isBlank }) else { return nil }
    var entry = Entry(id: Entry.ID(rawValue: identifier(ordinal)))
    if let title = layout.title {
      entry.title = Content(lines[title].text, markup: .plainText)
      used.insert(title)
    }
    readByline(&entry, &diagnostics)
    readBody(&entry, &diagnostics)
    readComments(&entry)
    entry.terms = meta.terms
    used.formUnion(meta.used)
    keepFurniture(&entry, &diagnostics)
    diagnostics.report(
      .pageUnknown,
      "address, \(entry.terms.isEmpty ? "categories, tags, " : "")"
        + "\(entry.published?.precision == .minute ? "" : "time of day, ")"
        + "links, pictures: the text of a page doesn't hold them",
      at: SourcePosition(file: file, line: 1, column: 1), entry: entry.id)
    return entry
  }

  /// The file's name without its folder and ending.
  private func identifier(_ ordinal: Int) -> String {
    let name = file?.split(separator: "/").last.map { String($0) } ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return stem.isEmpty ? "page-\(ordinal + 1)" : stem
  }

  private mutating func readByline(_ entry: inout Entry, _ diagnostics: inout Diagnostics) {
    entry.published = layout.byline?.published ?? meta.published
    entry.modified = layout.byline?.modified
    if let line = layout.bylineLine { used.insert(line) }
    let text = layout.byline?.author ?? layout.separateAuthor ?? meta.author
    if let name = PageByline.name(text) {
      entry.authors = [Author(id: Author.ID(rawValue: name), name: name)]
    } else if let text, !text.isEmpty, let line = layout.bylineLine {
      diagnostics.report(
        .pageNoAuthor, "\(text.quoted) isn't a name: left out",
        at: lines[line].position(in: file), entry: entry.id)
    }
    if entry.published == nil {
      diagnostics.report(
        .pageNoDate, "no line says when the post was published; the entry has no date",
        at: SourcePosition(file: file, line: 1, column: 1), entry: entry.id)
    }
  }

  private mutating func readBody(_ entry: inout Entry, _ diagnostics: inout Diagnostics) {
    let text = layout.body.filter { !PageFurniture.isWithin(lines[$0].phrase) }
    used.formUnion(text)
    let body = PageBody(text.map { lines[$0] })
    entry.content = Content(body.markdown, markup: .markdown)
    for heading in body.headings {
      diagnostics.report(
        .pageGuessedHeading,
        "\(heading.text.quoted) has no blank line after it: taken as a heading of level 2",
        at: heading.position(in: file), entry: entry.id)
    }
  }

  private mutating func readComments(_ entry: inout Entry) {
    guard !layout.comments.isEmpty else { return }
    let (comments, used) = PageComments(lines[layout.comments]).read()
    entry.comments = comments
    self.used.formUnion(used)
  }

  /// Keeps everything else for the archive.
  private func keepFurniture(_ entry: inout Entry, _ diagnostics: inout Diagnostics) {
    let parts: [(name: String, range: Range<Int>)] = [
      ("above", 0..<layout.body.lowerBound), ("within", layout.body),
      ("below", layout.body.upperBound..<lines.count),
    ]
    for (name, range) in parts {
      let left = range.filter { !used.contains($0) && !lines[$0].isBlank }
      guard let first = left.first else { continue }
      let text = left.map { lines[$0].text }.joined(separator: "\n")
      entry.extensions[.page].append(name, .string(text))
      let count = left.count == 1 ? "1 line" : "\(left.count) lines"
      let place = name == "below" ? "from \(lines[first].text.quoted) on" : "\(name) the text"
      diagnostics.report(
        .pageFurniture, "\(count) \(place) left out: menus, forms, counters and such",
        at: lines[first].position(in: file), entry: entry.id)
    }
  }
}

extension Extensions.Space {
  /// What a saved page shows around its post: the keys `above`, `within` and `below`.
  public static let page = Extensions.Space(rawValue: "page")
}
