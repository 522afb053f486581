internal import DecantCore

/// Makes the header of a blog of the members of a feed.
struct FeedHeaderParser {
  private(set) var header = BlogHeader()
  private var layout = FeedLayout()
  private var diagnostics = Diagnostics()
  private let hasAuthors: Bool

  /// A member of the feed, read on its own.
  struct Member {
    var name: String
    var tree: JSONTree
    var position: SourcePosition?
  }

  /// Reads the members, in the order of the source; `items` has no value.
  init(_ members: [Member], names: [String], repairs: Bool = false) {
    hasAuthors = names.contains("authors")
    for (place, member) in members.enumerated() where member.tree.failure == nil {
      read(member, isLast: !members[(place + 1)...].contains { $0.name == member.name })
    }
    reportMissing(names)
    let ranks = names.map { $0 == "items" ? Int.max : FeedKey.rank($0) }
    if ranks != ranks.sorted() { layout.order = names }
    if repairs { layout.forgetMistakes(in: .feed) }
    layout.store(in: &header.site.extensions)
  }

  /// Returns the header, and adds what was wrong with the feed.
  func result(_ diagnostics: inout Diagnostics) -> BlogHeader {
    diagnostics.append(self.diagnostics)
    return header
  }

  private mutating func read(_ member: Member, isLast: Bool) {
    var reader = ValueReader(member.tree, at: member.position)
    reader.reportFaults()
    if !isLast {
      reader.report(
        .feedDuplicateName, "\(member.name.quoted) comes again; the last one counts", at: 0)
      header.site.extensions[.jsonFeed].append(member.name, member.tree.value(0))
    } else {
      read(member, &reader)
    }
    for spelling in reader.spelled { layout.spelled.append(spelling.name, spelling.value) }
    diagnostics.append(reader.diagnostics)
  }

  private mutating func read(_ member: Member, _ reader: inout ValueReader) {
    let name = member.name
    switch FeedKey(rawValue: name) {
    case .version: readVersion(&reader)
    case .title: header.site.title = reader.text(0, name) ?? ""
    case .home: header.site.home = reader.address(0, name)
    case .feed: header.site.feed = reader.address(0, name)
    case .description: header.site.tagline = reader.text(0, name)
    case .icon: header.site.icon = reader.address(0, name)
    case .language: header.site.language = reader.text(0, name)
    case .authors:
      header.authors = reader.authors(0, name)
      reader.keep(name, 0, unless: FeedValue.authors(Array(header.authors.prefix(1))))
    case .author where hasAuthors:
      header.site.extensions[.jsonFeed].append(name, member.tree.value(0))
    case .author:
      header.authors = reader.authors(0, name)
      reader.keep(name, 0)
    case .userComment, .next, .favicon, .expired, .hubs:
      header.site.extensions[.jsonFeed].append(name, member.tree.value(0))
    case nil:
      header.site.extensions[.jsonFeed].append(name, member.tree.value(0))
      guard !name.utf8.starts(with: "_".utf8) else { return }
      reader.report(
        .feedUnknownName, "JSON Feed has no \(name.quoted): kept as an extension", at: 0)
    }
  }

  private mutating func readVersion(_ reader: inout ValueReader) {
    let text = reader.tree.string(0) ?? ""
    switch text {
    case FeedVersion.current: return
    case FeedVersion.first: return reader.keep("version", 0)
    default: break
    }
    reader.report(
      .feedVersion, "\(text.quoted) is no version of JSON Feed: it was read as 1.1", at: 0)
    reader.keep("version", 0)
  }

  private mutating func reportMissing(_ names: [String]) {
    if !names.contains("version") {
      diagnostics.report(.feedVersion, "the feed doesn't say its version: it was read as 1.1")
    }
    if !names.contains("title") { diagnostics.report(.feedMissingTitle, "the feed has no title") }
  }
}

/// The versions of JSON Feed.
enum FeedVersion {
  static let first = "https://jsonfeed.org/version/1"
  static let current = "https://jsonfeed.org/version/1.1"

  /// Whether a text names a version of JSON Feed, perhaps with small mistakes.
  static func isKnown(_ text: String) -> Bool {
    for start in ["https://", "http://", "https://www.", "http://www."]
    where text.hasPrefix(start + "jsonfeed.org/version/") {
      return true
    }
    return false
  }
}
