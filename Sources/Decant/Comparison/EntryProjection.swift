internal import DecantCore

/// What two formats can both say.
struct EntryProjection: Sendable {
  private let parts: [VisibleParts]

  init(_ parts: [VisibleParts?]) { self.parts = parts.compactMap(\.self) }

  /// The entry without what one of them can't say, or `nil` if one has no place for it.
  func entry(_ entry: Entry) -> Entry? {
    var shown = entry
    for part in parts {
      guard let less = part.entry(shown) else { return nil }
      shown = less
    }
    return shown
  }

  /// The header without what one of them can't say.
  func header(_ header: BlogHeader) -> BlogHeader {
    var shown = header
    for part in parts { shown = part.header(shown) }
    return shown
  }
}
