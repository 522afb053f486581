/// A whole blog in memory.
///
/// A document is what a ``BlogCursor`` yields, decoded and collected. Use it for blogs that fit in
/// memory, and in tests; use a conversion for the others.
public struct BlogDocument: Hashable, Sendable {
  /// The parts of the blog that aren't entries.
  public var header: BlogHeader

  /// The entries, in the order of the source.
  public var entries: [Entry]

  /// Creates a document.
  public init(header: BlogHeader = BlogHeader(), entries: [Entry] = []) {
    self.header = header
    self.entries = entries
  }
}
