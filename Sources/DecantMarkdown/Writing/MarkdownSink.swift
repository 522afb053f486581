internal import DecantCore

/// A folder of Markdown that is being written.
final class MarkdownSink: BlogSink {
  let encoder: any EntryEncoder

  private let output: BlogOutput
  private let plan: SitePlan
  private let options: MarkdownOptions
  private let header: BlogHeader
  private let source: BlogSource?
  private var archive: ArchiveFiles
  private var site: WrittenSite

  init(
    _ output: BlogOutput, _ context: BlogContext, _ plan: SitePlan, _ options: MarkdownOptions
  ) {
    self.output = output
    self.plan = plan
    self.options = options
    header = context.header
    source = context.source
    encoder = MarkdownEncoder(plan: plan, options: options)
    var readme = ArchiveReadme(title: context.header.site.title, beside: .folder)
    readme.sourceName = context.sourceName.map { FolderName.last(of: $0) }
    let labels = plan.labels.unusual(among: context.sourceHeader.terms)
    archive = ArchiveFiles(context.sourceHeader, readme, labels: labels) {
      .file(".decant/\($0)")
    }
    site = WrittenSite()
  }

  func write(_ encoded: EncodedEntry, _ diagnostics: inout Diagnostics) throws(DecantError) {
    site.count(encoded, at: plan[encoded.ordinal])
    for piece in encoded.pieces {
      switch piece.place {
      case MarkdownEncoder.Place.archive:
        try archive.append(piece.bytes, to: .blog, of: output)
      case MarkdownEncoder.Place.secrets:
        try archive.append(piece.bytes, to: .private, of: output)
      case MarkdownEncoder.Place.notes:
        site.add(EntryNotes(piece.bytes))
      case let place where place.hasPrefix(MarkdownEncoder.Place.menu):
        let menu = String(place.dropFirst(MarkdownEncoder.Place.menu.count))
        site.menus[menu, default: []].append(piece.bytes)
      default: try output.append(piece.bytes, to: .file(piece.place))
      }
    }
  }

  func finish(_ diagnostics: inout Diagnostics) throws(DecantError) -> [OutputRow] {
    for (term, isShared) in plan.labels.renamed {
      let name = (term.name?.text ?? "").quoted
      let slug = (PercentCoding.decoded(term.id.slug) ?? term.id.slug).quoted
      let reason =
        isShared
        ? "the name of another \(term.id.taxonomy.rawValue) makes the same path as \(name): this one"
        : "no folder can have the name of the \(term.id.taxonomy.rawValue) \(name): it"
      diagnostics.report(.markdownSharedName, "\(reason) goes by its slug, \(slug)")
    }
    if site.uncategorizedCount > 0, !options.isPlain {
      let entries = site.uncategorizedCount == 1 ? "1 entry" : "\(site.uncategorizedCount) entries"
      diagnostics.report(
        .markdownUncategorized, "Uncategorized is left out of \(entries) with another category")
    }
    if !options.isPlain { try archive.begin(output) }
    try archive.finish(output, source: source)
    try SiteFiles(plan, options, header, site).write(to: output)
    return WrittenRows(site, plan, hasArchive: !archive.isEmpty).rows
  }
}

/// The last part of a path.
enum FolderName {
  static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
