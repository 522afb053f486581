internal import DecantCore

/// What is decided about a site before its first entry is written: where each entry goes, the rule
/// of the addresses, and what needn't be said in every file.
///
/// Keeps a path an entry, about 100 bytes.
struct SitePlan: Sendable {
  /// The layout.
  let layout: Layout

  /// The rule by which most public posts have their addresses, for the configuration.
  let rule: AddressPattern?

  /// The clock that fits most entries: seconds ahead of Greenwich.
  let siteOffset: Int32

  /// The author of all entries, if there is one only.
  let soleAuthor: Author?

  /// The names of terms in front matter.
  let labels: TermLabels

  /// The place of each entry, by its place in the source.
  private let placements: [Placement]

  /// The index, for pictures and menus.
  let index: BlogIndex

  /// The path of the home page, without its last slash.
  let basePath: String

  /// The host of the home page.
  let homeHost: String?

  /// Makes the plan of a blog.
  init(_ layout: Layout, _ context: BlogContext) {
    self.layout = layout
    let index = context.index ?? BlogIndex()
    self.index = index
    let home = context.header.site.home?.path ?? ""
    homeHost = context.header.site.home?.host
    basePath = home.hasSuffix("/") ? String(home.dropLast()) : home
    rule = layout.generator == .none ? nil : SitePlan.rule(of: index, below: basePath)
    siteOffset = SitePlan.commonOffset(of: index)
    soleAuthor = SitePlan.soleAuthor(of: index, context.header)
    labels = TermLabels(context.header.terms)
    var names = PlacementNames(layout, index)
    placements = names.placements()
  }

  /// The place of an entry.
  subscript(ordinal: Int) -> Placement {
    placements.indices.contains(ordinal) ? placements[ordinal] : .nowhere
  }

  /// The path of an address below the home page, decoded; `nil` if it has none of its own.
  func path(of address: WebAddress?) -> String? {
    guard let address, address.query == nil else { return nil }
    let path = PercentCoding.decoded(address.path) ?? address.path
    guard path.hasPrefix("/"), path.hasPrefix(basePath) else { return nil }
    let below = String(path.dropFirst(basePath.count))
    return below.hasPrefix("/") && below != "/" ? below : nil
  }

  /// The terms of entries that have a page.
  var usedTerms: Set<Term.ID> {
    var used: Set<Term.ID> = []
    for ordinal in 0..<index.count where self[ordinal].role == .post || self[ordinal].role == .page
    {
      used.formUnion(index[ordinal]?.terms ?? [])
    }
    return used
  }

  /// The folders of entries of other kinds, without Jekyll's underscore.
  var collections: [String] {
    let folders = Set(placements.filter { $0.role == .other }.map(\.folder))
    return folders.map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }.sorted()
  }

  private static func rule(of index: BlogIndex, below basePath: String) -> AddressPattern? {
    var counts: [AddressPattern: Int] = [:]
    var total = 0
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.kind == .post, entry.visibility == .public,
        let address = entry.address
      else { continue }
      total += 1
      let below = address.path.hasPrefix(basePath) ? address.path.dropFirst(basePath.count) : ""
      let path = WebAddress(rawValue: address.query == nil ? String(below) : address.rawValue)
      let pattern = AddressPattern(
        path, slug: entry.slug, date: entry.published, id: entry.id.rawValue)
      if let pattern, pattern.parts.contains(.slug), !pattern.parts.contains(.id) {
        counts[pattern, default: 0] += 1
      }
    }
    let best = counts.max { $0.value == $1.value ? $1.key < $0.key : $0.value < $1.value }
    guard let best, best.value * 3 > total else { return nil }
    return best.key
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
    var authors: Set<Author.ID> = []
    for ordinal in 0..<index.count {
      guard let entry = index[ordinal], entry.kind == .post || entry.kind == .page else { continue }
      if let author = entry.author { authors.insert(author) }
    }
    guard authors.count == 1, let id = authors.first else { return nil }
    return header.authors.first { $0.id == id }
  }
}
