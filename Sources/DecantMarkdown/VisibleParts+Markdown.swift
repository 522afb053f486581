internal import DecantCore

extension VisibleParts {
  /// What a folder of a layout says: entries that have a file, and the site where there is a
  /// configuration.
  init(of layout: Layout) {
    self.init { header in
      guard layout.generator != .none else { return BlogHeader() }
      var site = Site(title: header.site.title, home: header.site.home)
      site.tagline = header.site.tagline
      site.language = header.site.language
      return BlogHeader(site: site)
    } entry: { entry in
      guard PlacementRules.role(of: EntrySummary(entry)) != .nowhere else { return nil }
      return VisibleParts.shown(entry, layout)
    }
  }

  private static func shown(_ entry: Entry, _ layout: Layout) -> Entry {
    var shown = entry
    shown.guid = nil
    shown.status = status(of: entry, layout)
    shown.password = nil
    shown.slug = entry.slug.map { FileName.safe($0) ?? $0 }
    // Only a folder's name tells of the kinds that a site's owner added.
    if entry.kind != .page { shown.kind = .post }
    // In the folder of what is private, which has no others, only Jekyll's files tell.
    if entry.visibility == .private, !layout.namesTemplates { shown.kind = .post }
    // Generators know folders; of a page with a date only Jekyll's files say that it is one.
    if entry.kind == .page, entry.published != nil,
      layout.generator == .hugo || layout.generator == .eleventy
    {
      shown.kind = .post
    }
    if !isLinked(entry) { shown.address = nil }
    // Generators know no other addresses of what they don't show.
    if layout.generator != .none, entry.visibility == .draft { shown.aliases = [] }
    shown.alternates = []
    if entry.excerpt?.text == entry.searchDescription { shown.excerpt = nil }
    // A change at the time of publication is none.
    if entry.modified?.secondsSinceEpoch == entry.published?.secondsSinceEpoch {
      shown.modified = nil
    }
    shown.authors = entry.authors.map {
      Author(id: $0.id, name: $0.name.isEmpty ? $0.id.rawValue : $0.name)
    }
    shown.terms = labels(of: entry)
    shown.parent = nil
    if entry.order == 0 { shown.order = nil }
    shown.attachments = []
    shown.menuItem = nil
    shown.comments = []
    shown.extensions = Extensions()
    let others = entry.extensions[.markdown].filter { !machinery.contains($0.name) }
    if !others.isEmpty { shown.extensions[.markdown] = MetadataBag(others) }
    return shown
  }

  /// Keys that say how an entry is shown or what runs on it, or repeat what lies elsewhere.
  private static let machinery: Set<String> = [
    "layout", "thread", "attachments", "render_with_liquid", "templateEngineOverride",
    "excerpt_separator",
  ]

  /// Who may see the entry, as far as files tell: what waits for its date is marked as a draft
  /// where the generator doesn't wait.
  private static func status(of entry: Entry, _ layout: Layout) -> Entry.Status {
    switch entry.visibility {
    case .public: .published
    case .scheduled: layout.hidesFuture ? .scheduled : .draft
    case .draft: .draft
    case .private: .private
    case .discarded: .trashed
    }
  }

  /// Whether an entry has an address that a reader can follow.
  ///
  /// WordPress gives drafts one of a query, which no file has.
  private static func isLinked(_ entry: Entry) -> Bool {
    guard entry.visibility == .public || entry.visibility == .private,
      let address = entry.address
    else { return false }
    return address.query == nil && !address.path.isEmpty
  }

  /// The categories and tags; "Uncategorized" stands alone only.
  private static func labels(of entry: Entry) -> [Term] {
    let leavesOut = EntryLabels.leavesOutUncategorized(entry)
    return entry.terms.filter { term in
      switch term.id.taxonomy {
      case .category: !(leavesOut && term.id.slug == "uncategorized")
      case .tag: true
      default: false
      }
    }
  }
}
