internal import DecantCore

/// Makes the files of an entry.
struct MarkdownEncoder: EntryEncoder {
  /// Where pieces go that aren't a file of their own.
  enum Place {
    /// A line of the archive that may be seen.
    static let archive = "//archive"

    /// A line of the archive that may not.
    static let secrets = "//private"

    /// A menu's name follows.
    static let menu = "//menu/"

    /// The entry holds raw HTML.
    static let html = "//html"
  }

  let plan: SitePlan
  let options: MarkdownOptions

  func encode(
    _ rendered: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    let entry = rendered.entry
    let placement = plan[rendered.ordinal]
    var pieces: [EncodedEntry.Piece] = []
    var archived = ArchivePlacement(ordinal: rendered.ordinal)
    if placement.role != .nowhere {
      let file = MarkdownFile(entry, plan, options, placement)
      archived = file.archived(rendered.ordinal)
      pieces.append(.init(place: file.path, bytes: file.bytes))
      if file.holdsHTML { pieces.append(.init(place: Place.html, bytes: [])) }
      pieces += commentPieces(of: entry, placement)
    } else if let item = entry.menuItem {
      pieces += MenuLine(item, entry, plan).pieces
    }
    if options.isPlain {
      reportLosses(of: entry, placement, rendered.position, &diagnostics)
    } else {
      let lines = ArchiveEncoder.encode(rendered.original, at: archived)
      if let line = lines.blog { pieces.append(.init(place: Place.archive, bytes: line)) }
      if let line = lines.private { pieces.append(.init(place: Place.secrets, bytes: line)) }
    }
    return EncodedEntry(rendered, pieces: pieces)
  }

  private func commentPieces(of entry: Entry, _ placement: Placement) -> [EncodedEntry.Piece] {
    let thread = CommentThread(entry.comments)
    guard !thread.isEmpty, placement.role != .private else { return [] }
    guard let folder = plan.layout.commentsFolder else {
      return [.init(place: "\(placement.path).comments.md", bytes: thread.text)]
    }
    var bytes: [UInt8] = []
    if plan.layout.dataEnding == ".json" {
      var json = JSONWriter(.pretty)
      json.value(thread.data)
      bytes = json.bytes + [UInt8(ascii: "\n")]
    } else {
      FrontMatterWriter(.yaml).appendDocument(thread.data, to: &bytes)
    }
    let name = placement.bareName.split(separator: "/").joined(separator: "-")
    let kind = placement.role == .page ? "page-" : ""
    return [.init(place: "\(folder)/\(kind)\(name)\(plan.layout.dataEnding)", bytes: bytes)]
  }

  /// Without an archive, what has no place is lost; it is named, an entry a line.
  private func reportLosses(
    of entry: Entry, _ placement: Placement, _ position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    let name = (entry.title?.text ?? entry.id.rawValue).quoted
    guard placement.role != .nowhere || entry.menuItem != nil else {
      diagnostics.report(
        .markdownNoPlace, "\(name), \(entry.kind.rawValue), has no place in the folder",
        at: position, entry: entry.id)
      return
    }
    let fields = entry.extensions[.customFields].count
    let hidden = entry.comments.count { $0.status != .approved }
    guard fields + hidden > 0 else { return }
    diagnostics.report(
      .markdownNoField,
      "\(fields) custom fields and \(hidden) comments that aren't shown of \(name) are left out",
      at: position, entry: entry.id)
  }
}
