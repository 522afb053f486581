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
  }

  let feedAuthors: MetadataValue?
  let index: BlogIndex?
  let hasArchive: Bool

  /// Whether the source is a feed, whose items hold all that there is.
  let isFromFeed: Bool

  func encode(
    _ rendered: RenderedEntry, _ diagnostics: inout Diagnostics
  ) throws(DecantError) -> EncodedEntry {
    let isItem = rendered.entry.kind == .post && rendered.entry.visibility == .public
    let isWhole = isItem && isFromFeed && rendered.original.extensions.isJSONFeedOnly
    let needsArchive = hasArchive && !isWhole
    var placement = ArchivePlacement(ordinal: rendered.ordinal)
    var pieces: [EncodedEntry.Piece] = []
    if isItem { pieces = item(rendered.entry, needsArchive: needsArchive, &placement) }
    if needsArchive {
      pieces += archived(rendered.original, at: placement)
    } else if isItem, !isWhole, rendered.original.hasMoreThanItem {
      pieces.append(EncodedEntry.Piece(place: Place.more, bytes: []))
    }
    return EncodedEntry(rendered, pieces: pieces)
  }

  /// Encodes an item, and notes for the archive what was written.
  private func item(
    _ entry: Entry, needsArchive: Bool, _ placement: inout ArchivePlacement
  ) -> [EncodedEntry.Piece] {
    var writer = ItemWriter(notesHashes: needsArchive)
    writer.write(ItemValues(entry, feedAuthors: feedAuthors, index: index))
    placement.path = writer.id
    placement.values = writer.hashes
    guard let offset = entry.published?.offset ?? entry.modified?.offset else {
      return writer.pieces
    }
    var text: [UInt8] = []
    text.append(rfc3339Offset: offset)
    return writer.pieces + [EncodedEntry.Piece(place: Place.knownOffset, bytes: text)]
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
  /// Whether an item can't hold all of the entry.
  fileprivate var hasMoreThanItem: Bool { !extensions.isJSONFeedOnly || !comments.isEmpty }
}
