/// Puts what people wrote into the markup that a writer prefers.
struct EntryRenderer: Sendable {
  private let preference: MarkupPreference

  init(_ preference: MarkupPreference) { self.preference = preference }

  /// The entry with its texts in the preferred markups.
  func rendered(
    _ entry: Entry, at position: SourcePosition?, _ diagnostics: inout Diagnostics
  ) -> Entry {
    entry
  }

  /// The header with its names in the preferred markups.
  func rendered(_ header: BlogHeader) -> BlogHeader { header }
}
