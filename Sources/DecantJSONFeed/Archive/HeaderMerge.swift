internal import DecantCore

/// Puts the header of a feed and that of its archive together, value by value.
struct HeaderMerge {
  /// The header.
  private(set) var header: BlogHeader

  /// The names of the feed whose values were edited.
  let edited: EditedNames

  /// Merges a header.
  ///
  /// - Parameters:
  ///   - archived: The header as the source had it, and the hashes of its values as written.
  ///   - read: The header as the feed has it.
  ///   - values: The members of the feed but its items.
  init(
    _ archived: ArchivedHeader, _ read: BlogHeader,
    _ values: [(name: String, value: MetadataValue)]
  ) {
    header = archived.header
    edited = EditedNames(values, since: archived.values)
    for name in edited.names {
      if let key = FeedKey(rawValue: name) { merge(key, read) }
      header.site.extensions.take(name, from: read.site.extensions)
    }
    header.site.extensions.mergeLayout(of: read.site.extensions, edited)
  }

  private mutating func merge(_ key: FeedKey, _ read: BlogHeader) {
    switch key {
    case .title: header.site.title = read.site.title
    case .home: header.site.home = read.site.home
    case .feed: header.site.feed = read.site.feed
    case .description: header.site.tagline = read.site.tagline
    case .icon: header.site.icon = read.site.icon
    case .language: header.site.language = read.site.language
    case .author, .authors: mergeAuthors(read.authors)
    case .version, .userComment, .next, .favicon, .expired, .hubs: break
    }
  }

  /// Replaces the authors that the feed showed: all of a feed, the first of another source.
  private mutating func mergeAuthors(_ read: [Author]) {
    let spelled = FeedLayout(header.site.extensions).spelled
    let isFeed = spelled["authors"] != nil || spelled["author"] != nil
    let authors = FeedMerge.authors(read, header.authors)
    let others = isFeed ? [] : header.authors.dropFirst()
    header.authors = authors + others.filter { !authors.contains($0) }
  }
}
