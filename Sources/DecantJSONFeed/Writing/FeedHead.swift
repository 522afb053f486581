internal import DecantCore

/// The members of a feed around its items.
struct FeedHead {
  /// The members before the items.
  private(set) var before: [(name: String, value: MetadataValue)] = []

  /// The members after the items.
  private(set) var after: [(name: String, value: MetadataValue)] = []

  /// The authors that items without authors have, as written.
  private(set) var authors: MetadataValue?

  /// Whether the members hold all of the header.
  private(set) var isWhole = false

  /// The authors that items without authors have, as reading the feed finds them.
  private(set) var readAuthors: [Author] = []

  private var values: [String: MetadataValue] = [:]

  /// - Parameter source: The header as it was read, before names changed their markup.
  init(_ header: BlogHeader, source: BlogHeader) {
    hasLeftovers =
      !header.terms.isEmpty || header.authors.contains { $0.email != nil }
      || !header.site.extensions.isJSONFeedOnly
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
    let read = FeedHead.read(before + [("items", .null)] + after)
    isWhole = FeedHead.isEqual(read, source)
    readAuthors = read.authors
  }

  /// Whether the header has terms, authors or values of its own that the members don't hold.
  let hasLeftovers: Bool

  /// The hash of each member as written, by name.
  var hashes: [(name: String, hash: String)] {
    (before + after).map { ($0.name, ValueHash.of($0.value)) }
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
    let read = FeedHead.read(layout.spelled.map { ($0.name, $0.value) })
    for (name, value) in layout.spelled.map({ ($0.name, $0.value) })
    where FeedHead.isEqual(FeedKey(rawValue: name), value, read, header) {
      values[name] = value
      guard name == "authors" || name == "author" else { continue }
      authors = FeedValue.authors(header.authors)
      if name == "author" { values["authors"] = nil }
    }
  }

  /// The header that reading members gives.
  private static func read(_ members: [(name: String, value: MetadataValue)]) -> BlogHeader {
    let values = members.filter { $0.name != "items" }.map { member in
      var writer = JSONWriter()
      writer.value(member.value)
      return FeedHeaderParser.Member(
        name: member.name, tree: JSONTree(writer.bytes), position: nil)
    }
    var unreported = Diagnostics()
    return FeedHeaderParser(values, names: members.map(\.name)).result(&unreported)
  }

  /// Whether reading gave the header back, but for a version that no feed may have and a title
  /// that every feed must have.
  private static func isEqual(_ read: BlogHeader, _ header: BlogHeader) -> Bool {
    withoutForm(read) == withoutForm(header)
  }

  private static func withoutForm(_ header: BlogHeader) -> BlogHeader {
    var layout = FeedLayout(header.site.extensions)
    guard !layout.spelled.isEmpty else { return header }
    layout.spelled["version"] = nil
    if layout.spelled["title"] == .string("") { layout.spelled["title"] = nil }
    var header = header
    header.site.extensions[.jsonFeedLayout] = []
    layout.store(in: &header.site.extensions)
    return header
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
