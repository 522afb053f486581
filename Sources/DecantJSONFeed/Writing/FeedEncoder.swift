internal import DecantCore

/// Encodes an entry as an item, and what a feed has no place for as lines of the archive.
struct FeedEncoder: EntryEncoder {
  /// The places of an encoded entry's pieces.
  enum Place {
    /// A part of an item.
    static let item = "item"

    /// An offset, which the sink knows: that of the nearest entry.
    static let offset = "offset"

    /// The offset of the entry.
    static let knownOffset = "known-offset"

    /// A line of `blog.jsonl`.
    static let blog = "blog"

    /// A line of `private.jsonl`.
    static let `private` = "private"

    /// The entry has more than its item holds.
    static let more = "more"

    /// The item shows a value in a lesser form.
    static let less = "less"
  }

  /// The authors of the feed, as written.
  let feedAuthors: MetadataValue?

  /// The authors of the feed, as reading it finds them.
  let readAuthors: [Author]
  let index: BlogIndex?

  /// The home page whose host addresses get that have none; `nil` leaves them as they are.
  let home: WebAddress?

  /// The identifiers of items whose own is taken.
  let ids: FeedIDs
  let hasArchive: Bool

  func encode(
    _ rendered: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    guard FeedIDs.isItem(rendered.entry.kind, rendered.entry.visibility) else {
      let placement = ArchivePlacement(ordinal: rendered.ordinal)
      let pieces = hasArchive ? archived(rendered.original, at: placement) : []
      return EncodedEntry(rendered, pieces: pieces)
    }
    let replacement = ids[rendered.ordinal]
    let values = ItemValues(
      rendered.entry, ordinal: rendered.ordinal, feedAuthors: feedAuthors, index: index,
      home: home, replacement: replacement)
    let writer = ItemWriter(values)
    if replacement != nil { report(rendered.entry, writer.id ?? "", &diagnostics) }
    var pieces = writer.pieces
    if let offset = rendered.entry.published?.offset ?? rendered.entry.modified?.offset {
      var text: [UInt8] = []
      text.append(rfc3339Offset: offset)
      pieces.append(EncodedEntry.Piece(place: Place.knownOffset, bytes: text))
    }
    if !hasArchive {
      let original = rendered.original
      if original.hasMoreThanItem {
        pieces.append(EncodedEntry.Piece(place: Place.more, bytes: []))
      } else if VisibleParts.jsonFeed.entry(original) != original {
        pieces.append(EncodedEntry.Piece(place: Place.less, bytes: []))
      }
    } else if !isWhole(writer, rendered.original) {
      var placement = ArchivePlacement(ordinal: rendered.ordinal, path: writer.id)
      placement.values = values.hashes
      pieces += archived(rendered.original, at: placement)
    }
    return EncodedEntry(rendered, pieces: pieces)
  }

  /// Whether reading the item gives the entry back, so that the archive needn't hold it.
  private func isWhole(_ writer: ItemWriter, _ entry: Entry) -> Bool {
    guard let bytes = writer.wholeBytes, entry.extensions.isJSONFeedOnly, entry.slug == nil,
      entry.content?.markup != .wordPress, entry.content?.markup != .markdown
    else { return false }
    var unreported = Diagnostics()
    let read = ItemParser(JSONTree(bytes), at: nil, feedAuthors: readAuthors, ordinal: -1)
      .result(&unreported)
    return read == entry
  }

  private func report(_ entry: Entry, _ id: String, _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      .feedReplacedID,
      "an earlier item has the id \(entry.feedID.quoted) too: \(id.quoted) stands in its place",
      entry: entry.id)
  }

  private func archived(_ entry: Entry, at placement: ArchivePlacement) -> [EncodedEntry.Piece] {
    let lines = ArchiveEncoder.encode(entry, at: placement)
    var pieces: [EncodedEntry.Piece] = []
    if let line = lines.blog { pieces.append(EncodedEntry.Piece(place: Place.blog, bytes: line)) }
    if let line = lines.private {
      pieces.append(EncodedEntry.Piece(place: Place.private, bytes: line))
    }
    return pieces
  }
}

extension Entry {
  /// Whether an item can't hold all of what the entry says.
  fileprivate var hasMoreThanItem: Bool {
    !extensions.isJSONFeedOnly || !comments.isEmpty || !aliases.isEmpty || isPinned
      || searchDescription != nil || parent != nil || order != nil || menuItem != nil
      || !zip(terms, FeedValue.shownTerms(terms)).allSatisfy { $1 }
      || authors.contains { $0.email != nil }
      || attachments.contains { $0.alternativeText != nil }
  }
}
