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

    /// What the sink should know of the entry.
    static let notes = "//notes"
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
    var notes = EntryNotes(entry, placement, options)
    var path: String?
    var taken: [String] = []
    if placement.role != .nowhere {
      let file = MarkdownFile(entry, plan, options, placement, from: rendered)
      path = file.path
      if !options.isPlain { archived = file.archived(rendered.ordinal) }
      pieces.append(.init(place: file.path, bytes: file.bytes))
      notes.holdsHTML = file.holdsHTML
      notes.leavesOutUncategorized = EntryLabels.leavesOutUncategorized(entry)
      report(file, of: entry, at: rendered.position, &diagnostics)
      taken = plan.takenPaths(of: entry)
      if let thread = threadPiece(of: entry, placement) { pieces.append(thread) }
    } else if let item = entry.menuItem {
      pieces += MenuLine(item, entry, plan).pieces
    }
    pieces.append(.init(place: Place.notes, bytes: notes.bytes))
    if options.isPlain {
      MarkdownLosses(entry, placement, notes, taken).report(at: rendered.position, &diagnostics)
    } else {
      report(taken, of: entry, at: rendered.position, &diagnostics)
      let lines = ArchiveEncoder.encode(rendered.original, at: archived)
      if let line = lines.blog { pieces.append(.init(place: Place.archive, bytes: line)) }
      if let line = lines.private { pieces.append(.init(place: Place.secrets, bytes: line)) }
    }
    var encoded = EncodedEntry(rendered, pieces: pieces)
    encoded.path = path
    encoded.keepsAddress = keepsAddress(entry, placement)
    return encoded
  }

  /// Whether the site will show a public entry where it was.
  ///
  /// Generators can make any path, and no query.
  private func keepsAddress(_ entry: Entry, _ placement: Placement) -> Bool? {
    guard plan.layout.generator != .none, entry.visibility == .public, entry.address != nil else {
      return nil
    }
    switch placement.role {
    case .post, .page, .other: return plan.home.path(of: entry.address) != nil
    case .nowhere, .private: return nil
    }
  }

  private func report(
    _ file: MarkdownFile, of entry: Entry, at position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    let name = (entry.title?.text ?? entry.id.rawValue).quoted
    if !file.respelled.isEmpty {
      let properties = file.respelled.joined(separator: ", ")
      diagnostics.report(
        .markdownRespelled, "the front matter of \(name) is written anew: \(properties) changed",
        at: position, entry: entry.id)
    }
    if file.hasOpenShortcode {
      diagnostics.report(
        .markdownShortcode, "a shortcode in \(name) doesn't end; its brace is written &#123;",
        at: position, entry: entry.id)
    }
  }

  private func report(
    _ taken: [String], of entry: Entry, at position: SourcePosition?,
    _ diagnostics: inout Diagnostics
  ) {
    guard !taken.isEmpty else { return }
    let paths = taken.map(\.quoted).joined(separator: ", ")
    diagnostics.report(
      .markdownTakenPath,
      "no redirect from \(paths), where another entry is by now: kept in .decant", at: position,
      entry: entry.id)
  }

  /// The comments that are shown, where a template or a person finds them.
  private func threadPiece(of entry: Entry, _ placement: Placement) -> EncodedEntry.Piece? {
    let thread = CommentThread(entry.comments)
    guard !thread.isEmpty, placement.role != .private else { return nil }
    guard let folder = plan.layout.commentsFolder else {
      return .init(place: "\(placement.path).comments.md", bytes: thread.text)
    }
    let name = placement.thread ?? placement.bareName
    return .init(
      place: "\(folder)/\(name)\(plan.layout.dataEnding)",
      bytes: plan.layout.dataFile(thread.data))
  }
}
