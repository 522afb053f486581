internal import DecantCore

/// What is decided about a site before its first entry is written: where each entry goes, the rule
/// of the addresses, and what needn't be said in every file.
struct SitePlan: Sendable {
  /// The layout.
  let layout: Layout

  /// The index, for pictures and menus.
  let index: BlogIndex

  /// Where the home page is.
  let home: HomePath

  /// The rule by which most public posts have their addresses, for the configuration.
  let rule: AddressRule?

  /// The clock that fits most entries: seconds ahead of Greenwich.
  let siteOffset: Int32

  /// The author of all entries, if there is one only and the configuration can say so.
  let soleAuthor: Author?

  /// The names of terms in front matter.
  let labels: TermLabels

  /// The names of the files.
  let names: PlacementNames

  /// Whether the folder has a configuration.
  let isConfigured: Bool

  /// Whether the configuration is somebody else's, whose rules aren't known.
  let hasForeignRules: Bool

  /// Where the site has pages.
  private let pages: PagePlaces

  /// Whether the source is a folder of this layout.
  let readsOwnLayout: Bool

  private let generator: GeneratorPath

  /// Makes the plan of a blog.
  init(
    _ layout: Layout, _ options: MarkdownOptions, _ context: BlogContext,
    isConfigured: Bool = false, hasForeignRules: Bool = false,
    former: FormerNames = FormerNames()
  ) {
    self.layout = layout
    self.isConfigured = isConfigured
    self.hasForeignRules = hasForeignRules
    let templates = context.header.site.extensions[.markdown]["templates"]?.string
    readsOwnLayout =
      context.sourceFormat == layout.id
      || templates != nil && templates == layout.generator.templates?.rawValue
    let index = context.index ?? BlogIndex()
    self.index = index
    let site = context.header.site
    home = HomePath(site.home)
    pages = layout.generator == .none ? PagePlaces() : PagePlaces(index, below: home)
    let hasOwnWords = layout.generator != .none && !hasForeignRules
    rule =
      hasOwnWords
      ? AddressRule.common(to: index, below: home) { layout.canFollow($0) } : nil
    siteOffset = SitePlan.commonOffset(of: index)
    soleAuthor = hasOwnWords ? SitePlan.soleAuthor(of: index, context.header) : nil
    labels = TermLabels(context.header.terms, layout.generator)
    names = PlacementNames(
      PlacementRules(layout, home, exported: site.exported, index), index, former)
    generator = GeneratorPath(
      layout: layout, rule: rule, siteOffset: options.timezone == nil ? siteOffset : nil)
  }

  /// The place of an entry.
  subscript(ordinal: Int) -> Placement { names[ordinal] }

  /// The old path of an entry, decoded, if the generator would show its file elsewhere.
  func pathToWrite(for address: WebAddress?, _ placement: Placement, _ date: Timestamp?) -> String?
  {
    guard let old = home.path(of: address), old != "/" else { return nil }
    guard !hasForeignRules, let foreseen = generator.path(of: placement, date: date) else {
      return old
    }
    return generator.leads(foreseen, to: old) ? nil : old
  }

  /// Whether a page of the site has a path.
  func hasPage(at path: String) -> Bool { pages.has(path) }

  /// The old paths of an entry at which another one is by now.
  func takenPaths(of entry: Entry) -> [String] {
    guard layout.generator != .none, entry.visibility != .draft else { return [] }
    return OldPaths(entry, self).taken
  }

  /// The terms of entries that have a page.
  var usedTerms: Set<Term.ID> {
    var used: Set<Term.ID> = []
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.visibility == .public,
        entry.kind == .post || entry.kind == .page
      else { continue }
      used.formUnion(entry.terms)
    }
    return used
  }

  /// The taxonomies in front matter beside categories and tags.
  var ownTaxonomies: [String] {
    let taxonomies = Set(usedTerms.map(\.taxonomy))
    return taxonomies.filter { $0 != .category && $0 != .tag && $0.isShown }.map(\.rawValue)
      .sorted()
  }

  /// The folders of entries of other kinds, without Jekyll's underscore.
  var collections: [String] {
    var folders: Set<String> = []
    for ordinal in 0..<index.count {
      guard let kind = index[ordinal]?.kind, kind != .post, kind != .page else { continue }
      let placement = self[ordinal]
      if placement.role == .other { folders.insert(placement.folder) }
    }
    return folders.map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }.sorted()
  }

  private static func commonOffset(of index: BlogIndex) -> Int32 {
    var counts: [Int32: Int] = [:]
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.kind == .post || entry.kind == .page,
        let offset = entry.published?.offset
      else { continue }
      counts[offset, default: 0] += 1
    }
    let best = counts.max { $0.value == $1.value ? $0.key < $1.key : $0.value < $1.value }
    return best?.key ?? 0
  }

  private static func soleAuthor(of index: BlogIndex, _ header: BlogHeader) -> Author? {
    var sole: Author.ID?
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.kind == .post || entry.kind == .page,
        let author = entry.author
      else { continue }
      guard sole == nil || sole == author else { return nil }
      sole = author
    }
    return header.authors.first { $0.id == sole && !$0.name.isEmpty }
  }
}

extension Layout {
  /// Whether the generator can follow a rule.
  func canFollow(_ rule: AddressRule) -> Bool {
    switch generator {
    case .hugo: ["", "/", ".html"].contains(rule.ending)
    case .jekyll: true
    case .none, .eleventy: false
    }
  }
}
