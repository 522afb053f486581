internal import DecantCore

/// The members of an item, in the order in which they are written.
///
/// A time whose offset isn't known is a ``MetadataValue/timestamp(_:)``; other times are texts.
struct ItemValues {
  private(set) var members: [(name: String, value: MetadataValue)] = []

  private var known = [MetadataValue?](repeating: nil, count: ItemKey.allCases.count)
  private let entry: Entry
  private let feedAuthors: MetadataValue?
  private let home: WebAddress?

  /// - Parameters:
  ///   - ordinal: The place of the entry in the source, which names it if nothing else does.
  ///   - feedAuthors: The authors of the feed, which an item of the same authors doesn't repeat.
  ///   - index: Where the pictures that are entries are.
  ///   - home: The home page whose host addresses get that have none.
  ///   - replacement: What stands in place of an identifier that an earlier item has.
  init(
    _ entry: Entry, ordinal: Int, feedAuthors: MetadataValue?, index: BlogIndex?,
    home: WebAddress? = nil, replacement: FeedIDs.Replacement? = nil
  ) {
    self.entry = entry
    self.home = home
    self.feedAuthors = feedAuthors
    collect(index)
    if self[.id] == nil { self[.id] = .string("item-\(ordinal + 1)") }
    let layout = FeedLayout(entry.extensions)
    restore(layout)
    replaceID(replacement)
    arrange(layout)
  }

  /// The hash of each value as written, by name.
  var hashes: [(name: String, hash: String)] {
    members.map { name, value in
      if case .timestamp(let time) = value { return (name, ValueHash.of(time)) }
      return (name, ValueHash.of(value))
    }
  }

  private subscript(key: ItemKey) -> MetadataValue? {
    get { known[key.rawValue] }
    set { known[key.rawValue] = newValue }
  }

  private mutating func set(_ key: ItemKey, _ text: String?) {
    self[key] = text.flatMap { $0.isEmpty ? nil : .string($0) }
  }

  /// Collects the values as the writer spells them.
  private mutating func collect(_ index: BlogIndex?) {
    set(.id, entry.feedID)
    set(.url, entry.address?.completed(by: home).rawValue)
    set(.title, entry.title?.text)
    self[.contentHTML] = entry.body(isHTML: true).map { .string($0) }
    self[.contentText] = entry.body(isHTML: false).map { .string($0) }
    if self[.contentHTML] == nil, self[.contentText] == nil { self[.contentHTML] = .string("") }
    set(.summary, entry.excerpt?.text)
    set(.image, entry.imageAddress(index)?.rawValue)
    set(.language, entry.language)
    self[.published] = entry.feedDate(entry.published, else: entry.modified)
    self[.modified] = entry.feedDate(entry.modified, else: entry.published)
    let authors = FeedValue.authors(entry.authors)
    // An empty list says that nobody signed the item, the feed's authors neither.
    if authors != feedAuthors { self[.authors] = authors ?? .array([]) }
    self[.tags] = FeedValue.tags(entry.terms)
    self[.attachments] = FeedValue.attachments(entry.attachments)
    for member in entry.extensions[.jsonFeed] {
      switch member.name {
      case "external_url": self[.externalURL] = member.value
      case "banner_image": self[.bannerImage] = member.value
      case "author": self[.author] = member.value
      default: break
      }
    }
  }

  /// Takes the spelling of the source where it still means what the entry says.
  private mutating func restore(_ layout: FeedLayout) {
    guard !layout.spelled.isEmpty else { return }
    var unreported = Diagnostics()
    let read = ItemParser(
      JSONTree(layout.spelledJSON), at: nil, feedAuthors: [], ordinal: -1
    ).result(&unreported)
    for member in layout.spelled {
      guard let key = ItemKey(member.name.utf8.span), isEqual(key, member.value, read) else {
        continue
      }
      self[key] = member.value
      if key == .author { self[.authors] = nil }
    }
  }

  /// Whether a spelling means what the entry says.
  private func isEqual(_ key: ItemKey, _ value: MetadataValue, _ read: Entry) -> Bool {
    switch key {
    case .id: read.guid != nil && read.guid == entry.guid
    case .url: read.address == entry.address
    case .title: read.title == entry.title
    case .contentHTML: isBody(read.body(isHTML: true), value, .contentHTML)
    case .contentText: isBody(read.body(isHTML: false), value, .contentText)
    case .summary: read.excerpt == entry.excerpt
    case .image: read.image == entry.image
    case .published: read.published == entry.published
    case .modified: read.modified == entry.modified
    case .author, .authors: read.authors == entry.authors
    case .tags: read.terms == entry.terms
    case .language: read.language == entry.language
    case .attachments: read.attachments == entry.attachments
    case .externalURL, .bannerImage: false
    }
  }

  private func isBody(_ text: String?, _ value: MetadataValue, _ key: ItemKey) -> Bool {
    text.map { .string($0) } == self[key] && value.string == nil
  }

  private mutating func replaceID(_ replacement: FeedIDs.Replacement?) {
    switch replacement {
    case .address: set(.id, entry.address?.rawValue)
    case .ending(let ending): self[.id] = .string((self[.id]?.scalarText ?? "") + ending)
    case nil: break
    }
  }

  private mutating func arrange(_ layout: FeedLayout) {
    for key in ItemKey.allCases {
      if let value = self[key] { members.append((key.name, value)) }
    }
    for member in entry.extensions[.jsonFeed] where ItemKey(member.name.utf8.span) == nil {
      members.append((member.name, member.value))
    }
    guard !layout.order.isEmpty else { return }
    let natural = members
    members = []
    for name in layout.arranged(natural.map(\.name)) {
      members += natural.filter { $0.name.utf8.elementsEqual(name.utf8) }
    }
  }
}

extension Entry {
  /// The identifier in a feed: the one that feed readers know, else the address.
  var feedID: String {
    guard let guid, !guid.isEmpty else { return address?.rawValue ?? id.rawValue }
    return guid
  }

  /// The body as HTML or as plain text, of the content or of its alternates.
  func body(isHTML: Bool) -> String? { form(isHTML: isHTML)?.text }

  /// The form of the body that a feed shows as HTML or as plain text.
  func form(isHTML: Bool) -> Content? {
    if let content, (content.markup != .plainText) == isHTML { return content }
    let markup: Content.Markup = isHTML ? .html : .plainText
    return alternates.first { $0.markup == markup }
  }

  fileprivate func imageAddress(_ index: BlogIndex?) -> WebAddress? {
    switch image {
    case .address(let address): address
    case .entry(let id): index?[id]?.address
    case nil: nil
    }
  }

  /// A date of the entry; an offset that isn't known is that of the entry's other date.
  fileprivate func feedDate(_ time: Timestamp?, else other: Timestamp?) -> MetadataValue? {
    guard var time else { return nil }
    if time.offset == nil { time.offset = other?.offset }
    return FeedValue.date(time).map { .string($0) } ?? .timestamp(FeedValue.complete(time))
  }
}
