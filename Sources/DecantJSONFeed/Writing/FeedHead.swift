internal import DecantCore

/// The members of a feed around its items.
struct FeedHead {
  /// The members before the items.
  private(set) var before: [(name: String, value: MetadataValue)] = []

  /// The members after the items.
  private(set) var after: [(name: String, value: MetadataValue)] = []

  /// The authors that items without authors have, as written.
  private(set) var authors: MetadataValue?

  private var values: [String: MetadataValue] = [:]

  init(_ header: BlogHeader) {
    let layout = FeedLayout(header.site.extensions)
    collect(header)
    authors = values["authors"]
    restore(layout, header)
    let names = layout.arranged(values.keys.sorted(by: FeedHead.isBefore) + ["items"])
    let items = names.firstIndex(of: "items") ?? names.count
    for (place, name) in names.enumerated() {
      guard let value = values[name] else { continue }
      if place < items { before.append((name, value)) } else { after.append((name, value)) }
    }
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    let ranks = (FeedKey.rank(a), FeedKey.rank(b))
    return ranks.0 == ranks.1 ? a.utf8.lexicographicallyPrecedes(b.utf8) : ranks.0 < ranks.1
  }

  /// Collects the values as the writer spells them.
  private mutating func collect(_ header: BlogHeader) {
    let site = header.site
    for member in site.extensions[.jsonFeed] { values[member.name] = member.value }
    values["version"] = .string(FeedVersion.current)
    values["title"] = .string(site.title)
    set(.home, site.home?.rawValue)
    set(.feed, site.feed?.rawValue)
    set(.description, site.tagline)
    set(.icon, site.icon?.rawValue)
    set(.language, site.language)
    values["authors"] = FeedValue.authors(Array(header.authors.prefix(1)))
  }

  private mutating func set(_ key: FeedKey, _ text: String?) {
    values[key.rawValue] = text.flatMap { $0.isEmpty ? nil : .string($0) }
  }

  /// Takes the spelling of the source where it still means what the header says.
  private mutating func restore(_ layout: FeedLayout, _ header: BlogHeader) {
    guard !layout.spelled.isEmpty else { return }
    let members = layout.spelled.map { member in
      var writer = JSONWriter()
      writer.value(member.value)
      return FeedHeaderParser.Member(
        name: member.name, tree: JSONTree(writer.bytes), position: nil)
    }
    var unreported = Diagnostics()
    let read = FeedHeaderParser(members, names: layout.spelled.map(\.name)).result(&unreported)
    for (name, value) in layout.spelled.map({ ($0.name, $0.value) })
    where FeedHead.isEqual(FeedKey(rawValue: name), value, read, header) {
      values[name] = value
      guard name == "authors" || name == "author" else { continue }
      authors = FeedValue.authors(header.authors)
      if name == "author" { values["authors"] = nil }
    }
  }

  /// Whether a spelling means what the header says.
  private static func isEqual(
    _ key: FeedKey?, _ value: MetadataValue, _ a: BlogHeader, _ b: BlogHeader
  ) -> Bool {
    switch key {
    case .version: value == .string(FeedVersion.first)
    case .title: a.site.title == b.site.title
    case .home: a.site.home == b.site.home
    case .feed: a.site.feed == b.site.feed
    case .description: a.site.tagline == b.site.tagline
    case .icon: a.site.icon == b.site.icon
    case .language: a.site.language == b.site.language
    case .author, .authors: a.authors == b.authors
    case .userComment, .next, .favicon, .expired, .hubs, nil: false
    }
  }
}
