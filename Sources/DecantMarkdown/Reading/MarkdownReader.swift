public import DecantCore

/// Reads folders of Markdown files with front matter, whatever generator they are made for, and
/// single files.
///
/// The generator is recognized by its configuration, of which only plain facts are read. Files of
/// one name and sections are pages: `_index.md` of a section is a page, that of a term is the term.
/// Nothing is executed, no link is followed, and nothing outside the folder is read but the
/// configuration above a folder such as `_posts`.
public struct MarkdownReader: BlogReader, Hashable {
  /// When the blog is read, in seconds since 1970, or `nil` for the time of day.
  ///
  /// Entries for generators that hide the future are scheduled if they are later.
  public var now: Int64?

  /// Whether what lies in the archive counts.
  ///
  /// The default is `true`; otherwise the visible files are read alone.
  public var readsArchive = true

  /// Creates a reader.
  public init() {}

  /// Opens a folder, a file or several of them.
  public func open(
    _ source: BlogSource, limits: Limits, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> any BlogCursor {
    for piece in source.pieces {
      guard let path = piece.path, !FileBytes.isFolder(path) else { continue }
      // A file that the user named must be there; one in a folder is only reported.
      var stream = try ByteStream(piece)
      var first: [UInt8] = []
      _ = try stream.read(into: &first, atMost: 1)
    }
    var site = MarkdownSite()
    if let piece = source.pieces.first, let path = piece.path, FileBytes.isFolder(path) {
      site = MarkdownConfiguration.read(path, name: piece.name, limits: limits, &diagnostics)
      let pages = MarkdownTermPages(limits: limits, site: site)
      site.take(pages: pages.read(path, name: piece.name, &diagnostics))
    }
    if let now { site.now = now }
    guard source.pieces.count == 1, let piece = source.pieces.first else {
      if readsArchive { reportArchives(of: source, &diagnostics) }
      return MarkdownCursor(source, site, limits)
    }
    let folder = readsArchive ? archivedFolder(piece, &site, limits, &diagnostics) : nil
    return MarkdownCursor(source, site, limits, archived: folder)
  }

  /// How sure it is that a sample is Markdown with front matter, or a folder of it.
  ///
  /// - Parameter configurations: The names at the root of a folder that tell a generator; a
  ///   generator takes no folder without one, and no file.
  package static func confidence(
    in sample: BlogFormat.Sample, configurations: [String]
  ) -> BlogFormat.Confidence {
    guard let paths = sample.paths else {
      return configurations.isEmpty ? confidence(inFile: sample) : .none
    }
    let isMarkdown = paths.contains { MarkdownFolder.isText($0) && !MarkdownFolder.isHTML($0) }
    guard configurations.isEmpty else {
      return isMarkdown && paths.contains { configurations.contains($0) } ? .certain : .none
    }
    return isMarkdown ? .possible : .none
  }

  private static func confidence(inFile sample: BlogFormat.Sample) -> BlogFormat.Confidence {
    guard sample.bytes.span.firstIndex(of: UInt8(0)) == nil else { return .none }
    let hasEnding = MarkdownFolder.isText(sample.name) && !MarkdownFolder.isHTML(sample.name)
    if hasEnding { return .certain }
    return switch FrontMatterBlock(in: sample.bytes.span).language {
    case .yaml, .toml, .program: .certain
    case .headers: .possible
    case .json, .jsonMembers, nil: .none
    }
  }
}
